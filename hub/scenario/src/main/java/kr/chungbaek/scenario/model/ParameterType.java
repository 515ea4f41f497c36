package kr.chungbaek.scenario.model;

/** What a parameter's values are. */
public enum ParameterType {
    WHOLE,
    DECIMAL,
    TEXT,
    DATE,
    TRUTH;

    public boolean isNumber() {
        return this == WHOLE || this == DECIMAL;
    }
}
