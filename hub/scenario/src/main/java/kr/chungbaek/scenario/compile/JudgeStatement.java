package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statement that judges subjects: what the engine runs after every change, and the measure of all its answers. */
final class JudgeStatement {

    private final CheckedRule rule;
    private final Columns columns;
    private final Access access;
    private final List<SetFigures> sets;

    JudgeStatement(CheckedRule rule, Access access) {
        this.rule = rule;
        this.access = access;
        this.columns = new Columns(rule);
        this.sets = IntStream.rangeClosed(1, rule.sets().size())
                .mapToObj(number -> new SetFigures(rule, number, access))
                .toList();
    }

    /** Judges the subjects that are touched. */
    Statement touched() {
        SubjectSource source = rule.source();
        return Statement.of(statement(source.target(CompiledScenario.TOUCHED), source.some("target", access)), "today");
    }

    /** Judges every subject. */
    Statement all() {
        return Statement.of(statement("", rule.source().all()), "today");
    }

    /** Judges every subject of some governments. */
    Statement ofGovernments() {
        return Statement.of(statement("", rule.source().ofGovernments()), "today", "governments");
    }

    private String statement(String target, String from) {
        List<String> expressions = new ArrayList<>();
        if (!target.isEmpty()) {
            expressions.add(target);
        }
        expressions.add("clock as materialized (select ?::date as today)");
        expressions.addAll(new ReadySubjects(rule, access).expressions(from));
        sets.stream()
                .filter(set -> set.isRead() && !set.isSought())
                .map(SetFigures::figures)
                .forEach(expressions::add);
        expressions.add(figured());
        expressions.add(raised());
        sets.stream().filter(SetFigures::isEvidence).map(SetFigures::proof).forEach(expressions::add);
        return "with " + String.join(",\n", expressions) + "\n" + answer();
    }

    private String figured() {
        StringBuilder select = new StringBuilder("k.*");
        StringBuilder joins = new StringBuilder();
        for (SetFigures set : sets.stream().filter(SetFigures::isRead).toList()) {
            String row = set.row("a");
            select.append(", ").append(set.columns(row));
            if (!set.isSought()) {
                joins.append("\n  left join %s %s on %s"
                        .formatted(set.row("set_"), row, set.join(row, "k", ReadySubjects.READY)));
            }
        }
        String none = sets.stream()
                .filter(SetFigures::isSought)
                .map(SetFigures::none)
                .collect(Collectors.joining("\n    and "));
        return """
                figured as (
                  select %s
                  from ready k%s%s
                )""".formatted(select, joins, none.isEmpty() ? "" : "\n  where " + none);
    }

    private String raised() {
        return """
                raised as materialized (
                  select *
                  from (select f.*, case when f."#stage" <> 'ready' then f."#stage"
                    else case (%s) when true then 'open' when false then 'quiet' else 'unjudged' end end as "#state"
                    from figured f) f
                  where %s
                )""".formatted(rule.raise().sql(columns.of("f")), isKept());
    }

    private String answer() {
        String amount = rule.amount()
                .map(value -> "case when o.\"#state\" = 'open' then rule.won(" + value.sql(columns.of("o")) + ") end")
                .orElse("null::bigint");
        String officer = rule.officer().map(value -> value.sql(columns.of("o"))).orElse("null::text");
        StringBuilder joins = new StringBuilder();
        sets.stream()
                .filter(SetFigures::isEvidence)
                .forEach(set -> joins.append("\nleft join ")
                        .append(set.row("proof_"))
                        .append(' ')
                        .append(set.row("e"))
                        .append(" on ")
                        .append(set.join(set.row("e"), "o", "%s.\"#state\" = 'open'")));
        return """
                select o.government, o.record_key as subject_key, %s as occasion, %s as case_key, o."#state" as state,
                  o."#due" as due,
                  %s as amount,
                  case when o."#state" = 'open' then %s end as evidence,
                  %s as officer
                from raised o%s
                where o."#state" <> 'quiet'%s""".formatted(occasion(), caseKey(), amount, evidence(), officer, joins, next());
    }

    /** Of those about whom there is nothing to say, who are most, only who is to be judged again by itself. */
    private String isKept() {
        return "f.\"#state\" <> 'quiet'" + (rule.hasSeveralDays() ? " or f.\"#next\" is not null" : "");
    }

    /** Of several days, the next one is kept beside what is found now. */
    private String next() {
        return rule.hasSeveralDays() ? """

                union all
                select o.government, o.record_key, null::date, %s,
                  case when o."#next" >= (select today from clock) then 'pending' else 'waiting' end, o."#next",
                  null, null, null
                from raised o
                where o."#stage" = 'ready' and o."#next" is not null""".formatted(caseKey()) : "";
    }

    private String occasion() {
        return rule.isPerOccasion() ? "o." + Reference.Timing.OCCASION.column() : "null::date";
    }

    private String caseKey() {
        if (rule.onePer().isEmpty()) {
            return rule.source().ownKey("o");
        }
        return rule.onePer().stream()
                .map(value -> "rule.key_text(" + value.sql(columns.of("o")) + ")")
                .collect(Collectors.joining(" || '|' || "));
    }

    /** Equal for equal facts, whatever the rule's wording, the parameters, the day and the order of arrival. */
    private String evidence() {
        List<String> values = new ArrayList<>();
        values.add("'" + rule.scenario().name().replace("'", "''") + "'");
        values.addAll(List.of("o.government", EvidenceText.ofKey("o.record_key", rule.typesOfKey())));
        if (rule.isPerOccasion()) {
            values.add(occasion());
        }
        if (rule.scenario().caseRule().isEvidence("subject")) {
            rule.evidenceFields().forEach(field -> values.add(EvidenceText.of("o." + field.column(), field.field())));
        }
        sets.stream().filter(SetFigures::isEvidence).forEach(set -> values.add(set.row("e") + ".\"#digest\""));
        return "encode(sha256(convert_to(" + JsonText.of(values) + ", 'UTF8')), 'hex')";
    }
}
