package kr.chungbaek.scenario.compile;

/** What must be equal: an expression over the subject, and one over a record of the set. Null equals nothing. */
record CheckedMatch(CheckedExpression ofSubject, CheckedExpression ofSet) {}
