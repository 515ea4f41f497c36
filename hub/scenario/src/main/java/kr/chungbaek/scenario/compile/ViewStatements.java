package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.wire.record.RecordType;

/** The statements that show a case to people: the subject, and the records that were looked at. */
final class ViewStatements {

    private final CheckedRule rule;
    private final Columns columns;
    private final ParameterColumns parameters;

    ViewStatements(CheckedRule rule) {
        this.rule = rule;
        this.columns = new Columns(rule);
        this.parameters = new ParameterColumns(rule.scenario().parameters(), rule.subject());
    }

    Statement subjectRow() {
        String values = parameters.parameters().stream()
                .map(Parameter::name)
                .map(name -> ", p." + ParameterColumns.column(name) + " as " + RecordTable.quoted(":" + name))
                .collect(Collectors.joining());
        String sql = """
                select s.government, s.record_key, %s%s
                from %s s%s
                where s.government = ? and s.record_key = ?""".formatted(
                        shown("s", rule.subject()), values, rule.subjectTable().name(), parameters.join());
        return Statement.of(sql, "government", "key");
    }

    List<RelatedView> related() {
        return rule.sets().stream().map(this::related).toList();
    }

    /** A FROM item {@code s}: one subject with its parameters. */
    String oneSubject() {
        return "(select s.*%s from %s s%s where s.government = ? and s.record_key = ?) s"
                .formatted(
                        parameters.parameters().isEmpty() ? "" : ", p.*",
                        rule.subjectTable().name(),
                        parameters.join());
    }

    private RelatedView related(CheckedSet set) {
        String sql = """
                select r.government, r.record_key, count(*) over () as total, %s
                from %s
                join %s r on %s
                order by r.government, r.record_key
                limit ?""".formatted(
                        shown("r", set.type()), oneSubject(), new RecordTable(set.type()).name(), conditions(set));
        return new RelatedView(
                set.name(), set.type().name(), Statement.of(sql, "government", "key", "limit"), sought(set));
    }

    private String conditions(CheckedSet set) {
        List<String> conditions = new ArrayList<>();
        if (!set.isNation()) {
            conditions.add("r.family = s.family");
        }
        for (CheckedMatch match : set.same()) {
            String ofSet = match.ofSet().sql(columns.of("r"));
            String ofSubject = match.ofSubject().sql(columns.of("s"));
            conditions.add("(" + ofSet + ") = (" + ofSubject + ")");
        }
        set.where().ifPresent(where -> conditions.add("(" + where.sql(columns.of("s", "s", "r")) + ")"));
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private static List<String> sought(CheckedSet set) {
        List<String> sought = new ArrayList<>();
        set.same().forEach(match -> sought.add(match.ofSet().written() + " = " + SoughtTemplate.of(match.ofSubject())));
        set.conditions().forEach(condition -> sought.add(SoughtTemplate.of(condition)));
        return sought;
    }

    /** The fields under their own names. */
    private static String shown(String row, RecordType type) {
        return type.fieldNames().stream()
                .map(name -> row + "." + RecordTable.column(name) + " as " + RecordTable.quoted(name))
                .collect(Collectors.joining(", "));
    }
}
