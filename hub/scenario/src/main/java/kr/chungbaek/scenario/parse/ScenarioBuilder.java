package kr.chungbaek.scenario.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.chungbaek.scenario.model.CaseRule;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.scenario.model.Match;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.scenario.model.RelatedSet;
import kr.chungbaek.scenario.model.RelatedSet.Reach;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.model.Severity;
import kr.chungbaek.scenario.model.Status;
import kr.chungbaek.scenario.model.Subject;
import kr.chungbaek.scenario.model.With;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.Bilingual;
import kr.chungbaek.wire.yaml.YamlList;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;
import kr.chungbaek.wire.yaml.YamlValue;

/** Builds the scenario that a file of the right shape states. */
final class ScenarioBuilder {

    private static final String SUBJECT = "subject";
    private static final List<String> RESERVED = List.of(SUBJECT, "with");

    private final RecordTypes types;
    private final SubjectReader subjects;
    private final Problems problems;

    ScenarioBuilder(RecordTypes types, Problems problems) {
        this.types = types;
        this.subjects = new SubjectReader(types, problems);
        this.problems = problems;
    }

    Scenario build(YamlMap file) {
        YamlScalar name = file.scalar("scenario");
        return new Scenario(
                name.text(),
                Bilingual.read(file.map("title")),
                text(file, "area"),
                bilingual(file, "basis"),
                bilingual(file, "why"),
                file.findScalar("status")
                        .map(status -> Status.of(status.text()))
                        .orElse(Status.LIVE),
                file.findScalar("severity")
                        .map(severity -> Severity.of(severity.text()))
                        .orElse(Severity.MEDIUM),
                parameters(file, name),
                file.find("subject").orElseThrow() instanceof YamlList several
                        ? subjects.several(several)
                        : subject(file.map("subject")),
                related(file),
                file.find("due").flatMap(new DueReader(problems)::read),
                new Expression(file.scalar("raise")),
                expression(file, "amount"),
                caseRule(file),
                file.findList("examples")
                        .map(examples -> new ExampleReader(types, problems).read(examples))
                        .orElse(List.of()),
                file.findScalar("pace").map(ScenarioBuilder::pace),
                name.at(),
                file.findScalar("area").orElse(name).at());
    }

    private List<Parameter> parameters(YamlMap file, YamlScalar name) {
        Map<String, Bilingual> titles = new HashMap<>();
        List<YamlMap.Entry> titled =
                file.findMap("param-titles").map(YamlMap::entries).orElse(List.of());
        titled.forEach(title -> titles.put(title.key().text(), Bilingual.read(title.value())));
        List<Parameter> parameters = file.findMap("params")
                .map(params -> new ParameterReader(name.text(), titles, problems).read(params))
                .orElse(List.of());
        List<String> names = parameters.stream().map(Parameter::name).toList();
        titled.stream()
                .map(YamlMap.Entry::key)
                .filter(key -> !names.contains(key.text()))
                .forEach(key -> problems.unknown(key.at(), "parameter", key.text(), names));
        return parameters;
    }

    private Subject subject(YamlMap subject) {
        return new Subject(
                List.of(subjects.one(subject)),
                subject.findMap("with").map(with -> with(subject, with)).or(() -> noPair(subject)));
    }

    private Optional<With> noPair(YamlMap subject) {
        subject.findScalar("responsible")
                .ifPresent(responsible ->
                        problems.add(responsible.at(), "'responsible' stands without 'with'", "Remove it."));
        return Optional.empty();
    }

    private With with(YamlMap subject, YamlMap with) {
        subjects.checkJudged(with.scalar("record"));
        if (isResponsible(subject) && isResponsible(with)) {
            problems.add(
                    with.scalar("responsible").at(),
                    "both records of a pair are 'responsible'",
                    "Keep it at the one whose government the case belongs to.");
        }
        return new With(
                with.scalar("record").text(),
                matches(with),
                expression(with, "where"),
                reach(with),
                isResponsible(with),
                with.at());
    }

    private static boolean isResponsible(YamlMap map) {
        return map.findScalar("responsible")
                .filter(flag -> flag.text().equals("true"))
                .isPresent();
    }

    private static List<Match> matches(YamlMap map) {
        return map.findList("same").map(YamlList::scalars).orElse(List.of()).stream()
                .map(item -> new Match(new Expression(item)))
                .toList();
    }

    private List<RelatedSet> related(YamlMap file) {
        List<RelatedSet> sets = new ArrayList<>();
        file.findMap("related").ifPresent(related -> related.entries().forEach(entry -> sets.add(set(entry))));
        return sets;
    }

    private RelatedSet set(YamlMap.Entry entry) {
        YamlMap set = (YamlMap) entry.value();
        if (RESERVED.contains(entry.key().text())) {
            String name = entry.key().text();
            problems.add(entry.key().at(), "a set cannot be called '" + name + "'", "Choose another name.");
        }
        checkRecord(set.scalar("record"));
        return new RelatedSet(
                entry.key().text(),
                set.scalar("record").text(),
                matches(set),
                expression(set, "where"),
                reach(set),
                entry.key().at());
    }

    private Reach reach(YamlMap set) {
        boolean nation = set.findScalar("scope")
                .filter(scope -> scope.text().equals("nation"))
                .isPresent();
        if (!nation) {
            set.findScalar("complete")
                    .ifPresent(complete -> problems.add(
                            complete.at(),
                            "'complete: own' stands without 'scope: nation'",
                            "Remove it: the own government's feeds are the default."));
            return Reach.GOVERNMENT;
        }
        return set.has("complete") ? Reach.NATION_OWN_FEEDS : Reach.NATION;
    }

    private CaseRule caseRule(YamlMap file) {
        Optional<YamlMap> rule = file.findMap("case");
        if (rule.isEmpty()) {
            return CaseRule.ofSubjectKey();
        }
        YamlMap map = rule.get();
        Optional<YamlMap> summary = map.findMap("summary");
        Optional<List<String>> fields = subjects.fieldNames(file.find("subject").orElseThrow());
        summary.ifPresent(text -> fields.ifPresent(
                names -> SummaryCheck.check(text, names, second(file), isPerOccasion(file), problems)));
        return new CaseRule(
                items(map, "one-per")
                        .map(item -> new Expression((YamlScalar) item))
                        .toList(),
                evidence(file, map),
                expression(map, "officer"),
                summary.map(Bilingual::read),
                items(map, "check").map(Bilingual::read).toList());
    }

    private List<String> evidence(YamlMap file, YamlMap rule) {
        List<String> names = new ArrayList<>(List.of(SUBJECT));
        file.findMap("related")
                .ifPresent(related ->
                        related.entries().forEach(set -> names.add(set.key().text())));
        List<YamlScalar> given =
                items(rule, "evidence").map(YamlScalar.class::cast).toList();
        given.stream()
                .filter(name -> !names.contains(name.text()))
                .forEach(name -> problems.unknown(name.at(), "set", name.text(), names));
        return given.stream().map(YamlScalar::text).toList();
    }

    private static Duration pace(YamlScalar value) {
        String[] parts = value.text().split(" ");
        long number = Long.parseLong(parts[0]);
        return switch (parts[1].charAt(0)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private static boolean isPerOccasion(YamlMap file) {
        return file.find("due")
                .filter(due -> due instanceof YamlMap days && days.has("per"))
                .isPresent();
    }

    private static Stream<YamlValue> items(YamlMap map, String key) {
        return map.findList(key).stream().flatMap(list -> list.items().stream());
    }

    private Optional<RecordType> second(YamlMap file) {
        return file.find("subject")
                .filter(YamlMap.class::isInstance)
                .flatMap(subject -> ((YamlMap) subject).findMap("with"))
                .flatMap(with -> types.find(with.scalar("record").text()));
    }

    private void checkRecord(YamlScalar name) {
        if (types.find(name.text()).isEmpty()) {
            types.complain(name, "record", problems);
        }
    }

    private static Optional<Expression> expression(YamlMap map, String key) {
        return map.findScalar(key).map(Expression::new);
    }

    private static Bilingual bilingual(YamlMap map, String key) {
        return map.find(key).map(Bilingual::read).orElse(Bilingual.of(""));
    }

    private static String text(YamlMap map, String key) {
        return map.findScalar(key).map(YamlScalar::text).orElse("");
    }
}
