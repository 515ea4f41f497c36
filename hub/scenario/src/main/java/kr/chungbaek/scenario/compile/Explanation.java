package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.Comparison.Exact;
import kr.chungbaek.scenario.compile.Comparison.Part;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.scenario.model.RelatedSet;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.record.RecordType;

/** Says a rule step by step in one language, with the parameters' values in place, so that an auditor can check it. */
final class Explanation {

    private final CheckedRule rule;
    private final Phrases phrases;
    private final SpokenNames names;
    private final SetLabels labels;

    private Explanation(CheckedRule rule, Phrases phrases) {
        this.rule = rule;
        this.phrases = phrases;
        this.labels = new SetLabels(rule.sets(), phrases);
        this.names = new SpokenNames(
                phrases, labels, rule.with().map(with -> with.type().title()), Optional.empty());
    }

    static Comparison of(CheckedRule rule) {
        return new Comparison(
                new Explanation(rule, Phrases.KOREAN).parts(),
                new Explanation(rule, Phrases.ENGLISH).parts(),
                exact(rule.scenario()));
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>(checked());
        rule.with().ifPresent(with -> parts.add(with(with)));
        rule.sets().forEach(set -> parts.add(set(set)));
        parts.add(new SpokenDue(rule, phrases, names).part());
        parts.add(raise());
        rule.amount().ifPresent(value -> parts.add(part("amount", say(value, names), List.of())));
        if (!rule.onePer().isEmpty()) {
            String values =
                    rule.onePer().stream().map(value -> say(value, names)).collect(Collectors.joining(list()));
            parts.add(part("case", phrases.say("case.per", values), List.of()));
        }
        return parts;
    }

    private Part part(String key, String text, List<String> points) {
        return new Part(key, phrases.say("part." + key), text, points);
    }

    private String list() {
        return phrases.say("join.list");
    }

    private static String say(CheckedExpression value, SpokenNames names) {
        return new SpokenExpression(value, names).value();
    }

    /** Of several types each has conditions of its own. */
    private List<Part> checked() {
        if (rule.kinds().isEmpty()) {
            return List.of(checked(rule.subject(), rule.where()));
        }
        return rule.kinds().stream()
                .map(kind -> checked(kind.type(), kind.where()))
                .toList();
    }

    private Part checked(RecordType type, Optional<CheckedExpression> where) {
        String key = where.isPresent() ? "checked.which" : "checked.all";
        return part("checked", phrases.say(key, title(type)), points(where, names));
    }

    private Part with(CheckedWith with) {
        SpokenNames own = names.within(Scope.WITH);
        List<String> points = new ArrayList<>();
        if (with.isNation()) {
            points.add(phrases.say("nation"));
        }
        points.addAll(matches(with.same(), own));
        points.addAll(points(with.where(), own));
        if (with.with().responsible()) {
            points.add(phrases.say("with.responsible", title(with.type())));
        }
        String key = points.isEmpty() ? "with.all" : "with.which";
        return part("with", phrases.say(key, title(with.type())), points);
    }

    private Part set(CheckedSet set) {
        SpokenNames own = names.within(set.name());
        List<String> points = new ArrayList<>();
        if (set.set().reach() != RelatedSet.Reach.GOVERNMENT) {
            points.add(phrases.say("nation"));
        }
        points.addAll(matches(set.same(), own));
        set.path().ifPresent(path -> points.addAll(matches(path.same(), own)));
        points.addAll(points(set.where(), own));
        String plain = points.isEmpty() ? "set.all" : "set.which";
        return part("set", phrases.say(set.isReference() ? "set.table" : plain, labels.of(set.name())), points);
    }

    private String title(RecordType type) {
        return phrases.say("record", phrases.of(type.title()));
    }

    private static List<String> points(Optional<CheckedExpression> where, SpokenNames own) {
        return where.map(value -> new SpokenExpression(value, own).points()).orElse(List.of());
    }

    private List<String> matches(List<CheckedMatch> same, SpokenNames own) {
        return same.stream().map(match -> match(match, own)).toList();
    }

    private String match(CheckedMatch match, SpokenNames own) {
        boolean alike = match.ofSubject().isField()
                && match.ofSet().isField()
                && say(match.ofSubject(), names).equals(say(match.ofSet(), own));
        return alike
                ? phrases.say("same", say(match.ofSet(), own))
                : phrases.say("EQUALS", say(match.ofSet(), own), say(match.ofSubject(), own));
    }

    private Part raise() {
        SpokenExpression said = new SpokenExpression(rule.raise(), names);
        List<String> any = said.alternatives();
        if (!any.isEmpty()) {
            return part("raise", phrases.say("raise.any"), any);
        }
        List<String> all = said.points();
        return part("raise", phrases.say(all.size() == 1 ? "raise.one" : "raise.all"), all);
    }

    /** Every expression as it stands in the file, in the order of the file. */
    private static List<Exact> exact(Scenario scenario) {
        List<Exact> exact = new ArrayList<>();
        scenario.subject()
                .records()
                .forEach(record ->
                        record.where().ifPresent(where -> exact.add(exact(record.record() + " where", where))));
        scenario.subject().with().ifPresent(with -> {
            exact.addAll(
                    same("with " + with.record() + " same", with.same().stream().map(match -> match.item())));
            with.where().ifPresent(where -> exact.add(exact("with " + with.record() + " where", where)));
        });
        for (RelatedSet set : scenario.related()) {
            String place = set.name() + " = " + set.record();
            exact.addAll(same(place + " same", set.same().stream().map(match -> match.item())));
            set.where().ifPresent(where -> exact.add(exact(place + " where", where)));
        }
        scenario.due().ifPresent(due -> exact.add(new Exact("due", inLine(due.text()))));
        exact.add(exact("raise", scenario.raise()));
        scenario.amount().ifPresent(amount -> exact.add(exact("amount", amount)));
        return exact;
    }

    private static List<Exact> same(String place, Stream<Expression> items) {
        String all = items.map(Expression::text).collect(Collectors.joining(", "));
        return all.isEmpty() ? List.of() : List.of(new Exact(place, inLine(all)));
    }

    private static Exact exact(String place, Expression expression) {
        return new Exact(place, inLine(expression.text()));
    }

    private static String inLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
