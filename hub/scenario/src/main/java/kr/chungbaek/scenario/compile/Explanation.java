package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.model.Due;
import kr.chungbaek.scenario.model.Match;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.wire.yaml.Bilingual;

/** Says a rule in one sentence, with the parameters' values in place, so that an auditor can check it by reading. */
public final class Explanation {

    private final CheckedRule rule;

    private Explanation(CheckedRule rule) {
        this.rule = rule;
    }

    public static Bilingual of(CompiledScenario scenario) {
        return scenario.explanation();
    }

    static Bilingual of(CheckedRule rule) {
        Explanation explanation = new Explanation(rule);
        return new Bilingual(explanation.korean(), explanation.english());
    }

    private String english() {
        String where = rule.where().map(value -> " where " + said(value)).orElse("");
        String sets = rule.sets().isEmpty() ? "" : ", look at " + sets(this::englishSet, " and ");
        String due = rule.due()
                .map(value -> (isOnce() ? "" : "each time ")
                        + (rule.sets().isEmpty() ? "once " : "once the feeds are complete through ")
                        + (isOnce() ? "" : "one of ")
                        + englishDays(value)
                        + (rule.sets().isEmpty() ? " has passed, " : " and that day has passed, "))
                .orElse("");
        String amount = rule.amount()
                .map(value -> ", with " + said(value) + " won at stake")
                .orElse("");
        return "For each '%s'%s%s, and %sraise a case when %s%s%s."
                .formatted(
                        rule.subject().title().en(),
                        where + rule.with().map(this::englishWith).orElse(""),
                        sets,
                        due,
                        said(rule.raise()),
                        amount,
                        englishCase());
    }

    private boolean isOnce() {
        return !rule.hasSeveralDays() && !rule.isPerOccasion();
    }

    private String englishDays(CheckedDue due) {
        List<String> parts = due.parts().stream().map(this::said).toList();
        if (due.due() instanceof Due.Every every) {
            return parts.get(0) + " and every " + step(every, " months", " days") + " after"
                    + every.until().map(last -> " until " + parts.get(1)).orElse("");
        }
        if (due.due() instanceof Due.EachYear yearly) {
            return yearly.day().toString().substring(2)
                    + yearly.plus()
                            .map(span -> " + " + parts.get(parts.size() - 1))
                            .orElse("")
                    + " of each year from " + parts.get(0)
                    + yearly.until().map(last -> " until " + parts.get(1)).orElse("");
        }
        return String.join(", ", parts);
    }

    private String koreanDays(CheckedDue due) {
        List<String> parts = due.parts().stream().map(this::said).toList();
        if (due.due() instanceof Due.Every every) {
            return parts.get(0) + " 부터 " + step(every, "개월", "일") + "마다"
                    + every.until().map(last -> " " + parts.get(1) + " 까지").orElse("") + " 각 기한";
        }
        if (due.due() instanceof Due.EachYear yearly) {
            return "매년 " + yearly.day().toString().substring(2)
                    + yearly.plus()
                            .map(span -> " + " + parts.get(parts.size() - 1))
                            .orElse("")
                    + " (" + parts.get(0) + " 부터"
                    + yearly.until().map(last -> " " + parts.get(1) + " 까지").orElse("") + ")";
        }
        return String.join(", ", parts);
    }

    private static String step(Due.Every every, String months, String days) {
        return every.every().getDays() == 0
                ? every.every().getMonths() + months
                : every.every().getDays() + days;
    }

    private String englishCase() {
        return rule.onePer().isEmpty() ? "" : ", one per " + values(rule.onePer());
    }

    private String englishWith(CheckedWith with) {
        String same = with.same().isEmpty()
                ? ""
                : " with the same " + matches(with.with().same());
        String where = with.where().map(value -> " where " + said(value)).orElse("");
        String scope = with.isNation() ? " of any government" : "";
        return " together with each '" + with.type().title().en() + "'" + scope + same + where
                + (with.with().responsible() ? ", whose government is responsible" : "");
    }

    private String koreanWith(CheckedWith with) {
        String same = with.same().isEmpty() ? "" : " 일치 " + matches(with.with().same());
        String where = with.where().map(value -> " 조건 " + said(value)).orElse("");
        String scope = with.isNation() ? "전국 " : "";
        String details = (same + where + (with.with().responsible() ? " 책임 기관" : "")).strip();
        return "와 " + scope + "'" + with.type().title().ko() + "'" + (details.isEmpty() ? "" : "(" + details + ")")
                + "의 쌍";
    }

    private String englishSet(CheckedSet set) {
        String same = set.set().same().isEmpty()
                ? ""
                : " with the same " + matches(set.set().same());
        String where = set.where().map(value -> " where " + said(value)).orElse("");
        String scope = set.set().reach().isNation() ? " of all governments" : "";
        return set.name() + " = '" + set.type().title().en() + "'" + scope + same + where;
    }

    private String korean() {
        String where = rule.where().map(value -> "(조건: " + said(value) + ")").orElse("");
        String sets = rule.sets().isEmpty() ? "" : " " + sets(this::koreanSet, ", ") + " 자료를 살펴,";
        String due = rule.due()
                .map(value ->
                        " 기한 " + koreanDays(value) + " 이 지나" + (rule.sets().isEmpty() ? "면" : "고 연계가 그날까지 완료되면"))
                .orElse("");
        String amount =
                rule.amount().map(value -> " (금액: " + said(value) + " 원)").orElse("");
        String onePer = rule.onePer().isEmpty() ? "" : values(rule.onePer()) + " 별로 ";
        return "'%s'%s마다%s%s %s 인 경우 %s확인을 요청한다%s."
                .formatted(
                        rule.subject().title().ko(),
                        where + rule.with().map(this::koreanWith).orElse(""),
                        sets,
                        due,
                        said(rule.raise()),
                        onePer,
                        amount);
    }

    private String koreanSet(CheckedSet set) {
        String same =
                set.set().same().isEmpty() ? "" : " 일치 " + matches(set.set().same());
        String where = set.where().map(value -> " 조건 " + said(value)).orElse("");
        String scope = set.set().reach().isNation() ? "전국 " : "";
        String details = (same + where).strip();
        return set.name() + " = " + scope + "'" + set.type().title().ko() + "'"
                + (details.isEmpty() ? "" : "(" + details + ")");
    }

    private String sets(Function<CheckedSet, String> said, String separator) {
        return rule.sets().stream().map(said).collect(Collectors.joining(separator));
    }

    private static String matches(List<Match> same) {
        return same.stream().map(match -> match.item().text()).collect(Collectors.joining(", "));
    }

    private static String values(List<CheckedExpression> values) {
        return values.stream().map(CheckedExpression::written).collect(Collectors.joining(", "));
    }

    private String said(CheckedExpression expression) {
        String text = expression.written().strip().replaceAll("\\s+", " ");
        for (Parameter parameter : rule.scenario().parameters()) {
            text = text.replaceAll(
                    ":" + parameter.name() + "\\b", java.util.regex.Matcher.quoteReplacement(value(parameter)));
        }
        return text;
    }

    private static String value(Parameter parameter) {
        if (parameter.values().get(0).validFrom().isEmpty()) {
            return parameter.values().get(0).text();
        }
        return parameter.values().stream()
                .map(value -> value.text() + " from " + value.validFrom().orElseThrow())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
