package kr.chungbaek.scenario.compile;

import java.util.List;

/**
 * The way from a subject to a set through a set between them: a record belongs to the set when at least one record of the
 * set between leads to it.
 *
 * @param through the set between, which hangs on the subject itself
 * @param same what must be equal: an expression over a record of the set between, and one over a record of the set
 */
record CheckedPath(CheckedSet through, List<CheckedMatch> same, Reference date) {

    CheckedPath {
        same = List.copyOf(same);
    }

    /** What must hold of a record between, in row {@code v}, with the subject's values named by {@code subject}. */
    List<String> conditions(String family, List<String> sides, Naming subject, Columns columns, Naming ofSet) {
        List<String> conditions = new java.util.ArrayList<>();
        if (!through.isNation()) {
            conditions.add("v.family = " + family);
        }
        for (int index = 0; index < through.same().size(); index++) {
            conditions.add("(" + through.same().get(index).ofSet().sql(columns.of("v")) + ") = " + sides.get(index));
        }
        if (through.isReference()) {
            conditions.add(Validity.of("v", date, subject));
        }
        through.where().ifPresent(where -> conditions.add("(" + where.sql(subject) + ")"));
        same.forEach(match -> conditions.add("(" + match.ofSubject().sql(columns.of("v")) + ") = ("
                + match.ofSet().sql(ofSet) + ")"));
        return conditions;
    }

    /** A condition on the records of the set. */
    String exists(String family, List<String> sides, Naming subject, Columns columns, Naming ofSet) {
        return "exists (select from " + new RecordTable(through.type()).name() + " v where "
                + String.join(" and ", conditions(family, sides, subject, columns, ofSet)) + ")";
    }
}
