package kr.chungbaek.scenario.model;

import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.yaml.YamlScalar;

/** A condition or value as written in the file, with its place. */
public record Expression(YamlScalar source) {

    public static Expression of(String text) {
        return new Expression(YamlScalar.of(text));
    }

    public String text() {
        return source.text();
    }

    /** The place in the file of one character of {@link #text}. */
    public Position at(int offset) {
        return source.at(offset);
    }

    @Override
    public String toString() {
        return text();
    }
}
