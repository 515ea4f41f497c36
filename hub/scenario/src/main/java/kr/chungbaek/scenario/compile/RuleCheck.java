package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.scenario.compile.Reference.Timing;
import kr.chungbaek.scenario.model.Due;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.scenario.model.RelatedSet;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.model.SubjectRecord;
import kr.chungbaek.scenario.model.With;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;

/** Checks every expression of a scenario in the place where it stands. */
final class RuleCheck {

    private final Scenario scenario;
    private final RecordTypes types;
    private final Problems problems;
    private final Demands demands;

    private RuleCheck(Scenario scenario, RecordTypes types, Problems problems) {
        this.scenario = scenario;
        this.types = types;
        this.problems = problems;
        this.demands = new Demands(problems);
    }

    /** The rule, or nothing when {@code problems} say why; every expression is checked in any case. */
    static Optional<CheckedRule> check(Scenario scenario, RecordTypes types, Problems problems) {
        return new RuleCheck(scenario, types, problems).check();
    }

    private Optional<CheckedRule> check() {
        Map<String, RecordType> sets = new LinkedHashMap<>();
        scenario.related().forEach(set -> types.find(set.record()).ifPresent(type -> sets.put(set.name(), type)));
        List<RecordType> found = scenario.subject().records().stream()
                .map(one -> types.find(one.record()))
                .flatMap(Optional::stream)
                .toList();
        if (found.size() < scenario.subject().records().size()) {
            return Optional.empty();
        }
        Optional<RecordType> subject = found.size() == 1
                ? Optional.of(found.get(0))
                : CommonRecord.of(scenario.subject().records(), found, problems);
        return subject.map(type -> scope(type, sets)).flatMap(scope -> check(scope, found));
    }

    private Scope scope(RecordType subject, Map<String, RecordType> sets) {
        return new Scope(
                subject,
                second(),
                Optional.empty(),
                sets,
                scenario.parameters(),
                types.references(),
                Set.of(),
                Scope.Place.ONE_RECORD);
    }

    /** One for each type when there are several; the condition of a single type is the rule's own. */
    private List<SubjectKind> kinds(List<RecordType> found) {
        List<SubjectKind> kinds = new ArrayList<>();
        for (int index = 0; index < found.size(); index++) {
            SubjectRecord record = scenario.subject().records().get(index);
            Scope own = new Scope(
                    found.get(index),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    List.of(),
                    new RecordTypes(List.of()),
                    Set.of(),
                    Scope.Place.ONE_RECORD);
            kinds.add(new SubjectKind(
                    found.get(index), CommonRecord.own(record), condition(own, "where", record.where())));
        }
        return kinds;
    }

    /** What is known of the days where only one of them is meant. */
    private Set<Timing> occasion() {
        return scenario.due().filter(Due::isPerOccasion).isPresent() ? Set.of(Timing.OCCASION) : Set.of();
    }

    /** What is known of all days together. */
    private Set<Timing> timings() {
        boolean several = scenario.due()
                .filter(due -> !due.isOneDay() && !due.isPerOccasion())
                .isPresent();
        return several ? Set.of(Timing.PASSED) : occasion();
    }

    private Optional<RecordType> second() {
        return scenario.subject().with().flatMap(with -> types.find(with.record()));
    }

    private Optional<CheckedRule> check(Scope scope, List<RecordType> found) {
        int before = problems.count();
        boolean several = found.size() > 1;
        List<SubjectKind> kinds = several ? kinds(found) : List.of();
        Optional<CheckedExpression> where = several
                ? Optional.empty()
                : condition(scope, "where", scenario.subject().records().get(0).where());
        Optional<CheckedWith> with = scenario.subject().with().flatMap(one -> with(scope, one));
        List<CheckedSet> sets = new ArrayList<>();
        scenario.related().stream()
                .filter(set -> scope.sets().containsKey(set.name()))
                .forEach(set -> set(scope.with(occasion()), set, sets).ifPresent(sets::add));
        Optional<CheckedDue> due = scenario.due().flatMap(new DueCheck(scope, problems)::check);
        List<CheckedExpression> onePer = new ArrayList<>();
        scenario.caseRule()
                .onePer()
                .forEach(value -> value(scope.with(occasion()), value).ifPresent(onePer::add));
        Optional<CheckedExpression> officer =
                kind(scope, "officer", scenario.caseRule().officer(), ValueKind.TEXT);
        boolean noSecond = scenario.subject().with().isPresent() && scope.with().isEmpty();
        if (noSecond || scope.sets().size() < scenario.related().size()) {
            // A set of an unknown record is told already; figures over it would only be told again.
            return Optional.empty();
        }
        Scope finding = scope.in(Scope.Place.FINDING).with(timings());
        Optional<CheckedExpression> raise = condition(finding, "raise", Optional.of(scenario.raise()));
        Optional<CheckedExpression> amount = kind(finding, "amount", scenario.amount(), ValueKind.NUMBER);
        if (problems.count() > before
                || raise.isEmpty()
                || sets.size() < scenario.related().size()) {
            return Optional.empty();
        }
        return Optional.of(new CheckedRule(
                scenario, scope.subject(), kinds, where, with, sets, due, raise.get(), amount, onePer, officer));
    }

    private Optional<CheckedWith> with(Scope scope, With with) {
        if (scope.with().isEmpty()) {
            return Optional.empty();
        }
        int before = problems.count();
        Scope own = scope.ofSecond();
        List<CheckedMatch> same = new ArrayList<>();
        MatchCheck matches = new MatchCheck(scope.withoutSecond(), own, problems);
        with.same().forEach(match -> matches.check(match).ifPresent(same::add));
        same.stream()
                .filter(PathCheck::isThroughSet)
                .forEach(match -> problems.add(
                        match.ofSubject().source().expression().at(0),
                        "a second record cannot hang on a set",
                        "Match it with fields of the subject."));
        Optional<CheckedExpression> where = condition(own, "where", with.where());
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new CheckedWith(with, own.ownType(), same, where));
    }

    private Optional<CheckedSet> set(Scope scope, RelatedSet set, List<CheckedSet> earlier) {
        int before = problems.count();
        Scope own = scope.withOwn(set.name());
        List<CheckedMatch> same = new ArrayList<>();
        MatchCheck matches = new MatchCheck(scope, own, problems);
        set.same().forEach(match -> matches.check(match).ifPresent(same::add));
        Optional<CheckedExpression> where = condition(own, "where", set.where());
        Optional<CheckedPath> path =
                new PathCheck(scenario.related(), earlier, scope.date(), problems).check(set, same);
        boolean direct = same.stream().noneMatch(PathCheck::isThroughSet);
        same.removeIf(PathCheck::isThroughSet);
        return problems.count() > before || !direct && path.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckedSet(set, own.ownType(), same, path, where));
    }

    private Optional<CheckedExpression> condition(Scope scope, String key, Optional<Expression> expression) {
        return expression
                .flatMap(text -> new ExpressionCheck(scope, problems).check(text))
                .filter(checked -> demands.condition(key, checked));
    }

    private Optional<CheckedExpression> kind(
            Scope scope, String key, Optional<Expression> expression, ValueKind wanted) {
        return expression
                .flatMap(text -> new ExpressionCheck(scope, problems).check(text))
                .filter(checked -> demands.kind(key, checked, wanted));
    }

    private Optional<CheckedExpression> value(Scope scope, Expression expression) {
        return new ExpressionCheck(scope, problems).check(expression).filter(demands::value);
    }
}
