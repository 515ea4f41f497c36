package kr.chungbaek.hub.cases;

/** One aggregate that a rule compares, such as {@code sum(mine.net_pay)} and what it comes to. */
public record Figure(String expression, String value) {}
