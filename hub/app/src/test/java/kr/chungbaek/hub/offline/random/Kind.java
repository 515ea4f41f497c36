package kr.chungbaek.hub.offline.random;

/** What an expression comes out as: a String, BigDecimal, LocalDate, LocalDateTime or Boolean. */
enum Kind {
    TEXT,
    NUMBER,
    DATE,
    MOMENT,
    TRUTH
}
