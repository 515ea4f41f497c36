package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.Reference.Part;
import kr.chungbaek.scenario.compile.Reference.SubjectField;
import kr.chungbaek.scenario.compile.Reference.Timing;
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
        this.parameters = ParameterColumns.of(rule);
    }

    Statement subjectRow() {
        String values = parameters.parameters().stream()
                .map(Parameter::name)
                .map(name -> ", p." + ParameterColumns.column(name) + " as " + RecordTable.quoted(":" + name))
                .collect(Collectors.joining());
        String sql = """
                select s.government, s.record_key, %s%s
                from %s""".formatted(shown("s", rule.subject()), second() + values, one());
        return Statement.of(sql, parameters());
    }

    List<RelatedView> related() {
        return Stream.concat(
                        rule.with().map(this::second).stream(),
                        rule.sets().stream().map(this::related))
                .toList();
    }

    /** The second record of a pair, shown as if it were a set of one. */
    private RelatedView second(CheckedWith with) {
        String sql = """
                select r.government, r.record_key, count(*) over () as total, %s
                from %s
                join %s r on r.government = s."#g2" and r.record_key = s."#k2"
                order by r.government, r.record_key
                limit ?""".formatted(shown("r", with.type()), rule.source().one(), new RecordTable(with.type()).name());
        return new RelatedView(
                Scope.WITH, with.type().name(), Statement.of(sql, "government", "key", "limit"), soughtOfSecond(with));
    }

    private static List<CheckedMatch> matches(CheckedSet set) {
        return Stream.concat(set.same().stream(), set.path().stream().flatMap(path -> path.same().stream()))
                .toList();
    }

    /** Its own fields stand as they are written: what is sought is not yet known. */
    private static List<String> soughtOfSecond(CheckedWith with) {
        List<CheckedExpression> conditions =
                with.where().map(CheckedExpression::conjuncts).orElse(List.of());
        return sought(with.same(), conditions).stream()
                .map(template -> template.replaceAll("\\{with\\.(\\w+)}", "$1"))
                .toList();
    }

    /** The fields of the second record under the names by which a summary calls them. */
    private String second() {
        return rule.with().stream()
                .flatMap(with -> with.type().fields().stream())
                .map(field -> new SubjectField(Part.WITH, field))
                .map(field -> ", s." + field.column())
                .collect(Collectors.joining());
    }

    /** A FROM item {@code s}: one subject with its parameters. */
    String oneSubject() {
        String occasion = rule.isPerOccasion() ? ", o.occasion as " + Timing.OCCASION.column() : "";
        return "(select s.*%s%s from %s) s"
                .formatted(occasion, parameters.parameters().isEmpty() ? "" : ", p.*", one());
    }

    /** A FROM clause: one subject {@code s} with its parameters {@code p}, and which of its occasions. */
    private String one() {
        if (!rule.isPerOccasion()) {
            return rule.source().one() + parameters.join();
        }
        String occasion = "\n  cross join (select ?::date as occasion) o";
        return rule.source().one() + occasion + parameters.onOccasion().join();
    }

    /** What {@link #oneSubject} wants to be told. */
    private String[] parameters(String... more) {
        Stream<String> subject = Stream.of("government", "key");
        Stream<String> occasion = rule.isPerOccasion() ? Stream.of("occasion") : Stream.empty();
        return Stream.of(subject, occasion, Stream.of(more))
                .flatMap(names -> names)
                .toArray(String[]::new);
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
                set.name(),
                set.type().name(),
                Statement.of(sql, parameters("limit")),
                sought(matches(set), set.conditions()));
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
        set.path().map(this::exists).ifPresent(conditions::add);
        if (set.isReference()) {
            conditions.add(Validity.of("r", rule.date(), columns.of("s")));
        }
        set.where().ifPresent(where -> conditions.add("(" + where.sql(columns.of("s", "s", "r")) + ")"));
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private String exists(CheckedPath path) {
        List<String> sides = path.through().same().stream()
                .map(match -> "(" + match.ofSubject().sql(columns.of("s")) + ")")
                .toList();
        return path.exists("s.family", sides, columns.of("s", "s", "v"), columns, columns.of("r"));
    }

    private static List<String> sought(List<CheckedMatch> same, List<CheckedExpression> conditions) {
        List<String> sought = new ArrayList<>();
        same.forEach(match -> sought.add(
                SoughtTemplate.plain(match.ofSet().written()) + " = " + SoughtTemplate.of(match.ofSubject())));
        conditions.forEach(condition -> sought.add(SoughtTemplate.of(condition)));
        return sought;
    }

    /** The fields under their own names. */
    private static String shown(String row, RecordType type) {
        return type.fieldNames().stream()
                .map(name -> row + "." + RecordTable.column(name) + " as " + RecordTable.quoted(name))
                .collect(Collectors.joining(", "));
    }
}
