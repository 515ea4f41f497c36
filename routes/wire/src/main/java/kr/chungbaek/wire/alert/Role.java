package kr.chungbaek.wire.alert;

/** Why somebody gets an alert. */
public enum Role {
    OFFICER,
    SUPERVISOR,
    AUDITOR
}
