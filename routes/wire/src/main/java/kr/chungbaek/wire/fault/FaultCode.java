package kr.chungbaek.wire.fault;

/** Stable codes; they stand in quarantine tables, logs and problem details. Codes are added, never renamed. */
public enum FaultCode {
    BAD_VALUE(FaultKind.BAD_RECORD),
    MISSING_FIELD(FaultKind.BAD_RECORD),
    BAD_LINE(FaultKind.BAD_RECORD),
    BAD_ENCODING(FaultKind.BAD_RECORD),
    BAD_MESSAGE(FaultKind.BAD_RECORD),
    UNKNOWN_CODE(FaultKind.BAD_RECORD),
    UNKNOWN_GOVERNMENT(FaultKind.BAD_RECORD),
    BAD_CONFIG(FaultKind.BAD_CONFIG),
    SOURCE_DOWN(FaultKind.REMOTE_DOWN),
    /** The source is no longer what a layout says. */
    SOURCE_CHANGED(FaultKind.REMOTE_DOWN),
    BROKER_DOWN(FaultKind.REMOTE_DOWN),
    MALFORMED(FaultKind.REFUSED),
    BAD_SIGNATURE(FaultKind.REFUSED),
    WRONG_NODE(FaultKind.REFUSED),
    FOREIGN_GOVERNMENT(FaultKind.REFUSED),
    BROKEN_CHAIN(FaultKind.REFUSED),
    GAP(FaultKind.REFUSED),
    FORK(FaultKind.REFUSED),
    UNKNOWN_RECORD_VERSION(FaultKind.REFUSED),
    /** A token of a key that is not in use here, or whose pair is not known. */
    UNKNOWN_TOKEN(FaultKind.REFUSED),
    BUG(FaultKind.BUG);

    private final FaultKind kind;

    FaultCode(FaultKind kind) {
        this.kind = kind;
    }

    public FaultKind kind() {
        return kind;
    }
}
