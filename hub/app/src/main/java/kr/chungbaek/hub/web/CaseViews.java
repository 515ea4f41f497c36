package kr.chungbaek.hub.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.chungbaek.hub.alerts.Deliveries;
import kr.chungbaek.hub.cases.CaseExplainer;
import kr.chungbaek.hub.cases.CaseExplanation;
import kr.chungbaek.hub.cases.CaseFile;
import kr.chungbaek.hub.cases.FigureReader;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.web.CaseView.Cell;
import kr.chungbaek.hub.web.CaseView.RecordCard;
import kr.chungbaek.hub.web.CaseView.SetCard;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.Due;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.alert.FieldValue;
import kr.chungbaek.wire.alert.ShownRecord;
import kr.chungbaek.wire.alert.ShownSet;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.Governments;

/** Gathers what the page of one case shows. */
final class CaseViews {

    private final CaseExplainer explainer;
    private final FigureReader figures;
    private final Deliveries deliveries;
    private final LiveScenarios scenarios;
    private final Governments governments;
    private final RecordTypes types;

    CaseViews(
            CaseExplainer explainer,
            FigureReader figures,
            Deliveries deliveries,
            LiveScenarios scenarios,
            Governments governments,
            RecordTypes types) {
        this.explainer = explainer;
        this.figures = figures;
        this.deliveries = deliveries;
        this.scenarios = scenarios;
        this.governments = governments;
        this.types = types;
    }

    CaseView of(CaseFile file) {
        return new CaseView(
                facts(file),
                scenarios
                        .findConfigured(file.scenario())
                        .map(rule -> rule(rule, file))
                        .orElse(null),
                AlertView.of(deliveries.ofCase(file.id())));
    }

    private CaseView.Facts facts(CaseFile file) {
        return new CaseView.Facts(
                file.id(),
                file.scenario(),
                file.government(),
                governments.find(file.government()).map(Government::nameKo).orElse(file.government()),
                governments.find(file.government()).map(Government::region).orElse(""),
                Shown.condition(file.caseKey()),
                file.standing(),
                file.status(),
                Objects.toString(file.due(), ""),
                Shown.won(file.amount()),
                Objects.toString(file.officer(), ""),
                file.version(),
                scenarios.status(file.scenario()).isJudged(),
                Shown.moment(file.openedAt()),
                Shown.moment(file.clearedAt()));
    }

    private CaseView.Rule rule(CompiledScenario compiled, CaseFile file) {
        Scenario scenario = compiled.scenario();
        CaseExplanation why = explainer.explain(compiled, file);
        return new CaseView.Rule(
                scenario.title(),
                why.summary(),
                scenario.severity().label(),
                scenario.basis(),
                scenario.why(),
                scenario.due().map(Due::text).orElse(""),
                scenario.raise().text(),
                card(compiled.subjectType(), why.subject(), Marks.ofSubject(scenario)),
                cards(scenario, why.sets()),
                figures.of(compiled, file),
                why.arithmetic(),
                scenario.caseRule().check());
    }

    private List<SetCard> cards(Scenario scenario, List<ShownSet> sets) {
        List<SetCard> cards = new ArrayList<>();
        for (ShownSet set : sets) {
            Marks marks = Marks.ofSet(scenario, set.name());
            RecordType type = types.get(set.recordType());
            List<RecordCard> records =
                    set.records().stream().map(one -> card(type, one, marks)).toList();
            List<String> sought = set.sought().stream().map(Shown::condition).toList();
            cards.add(new SetCard(set.name(), set.title(), sought, set.count(), records));
        }
        return cards;
    }

    /** @param type may be of several types' records together, and is then none of those that are configured */
    private static RecordCard card(RecordType type, ShownRecord shown, Marks marks) {
        List<Cell> cells =
                shown.fields().stream().map(field -> cell(type, field, marks)).toList();
        return new RecordCard(shown.title(), cells);
    }

    private static Cell cell(RecordType type, FieldValue field, Marks marks) {
        String about = type.field(field.name()).about();
        return new Cell(field.name(), field.label(), about, value(type, field), marks.of(field.name()));
    }

    private static String value(RecordType type, FieldValue field) {
        boolean isWon = type.field(field.name()).type() == FieldType.WON;
        if (isWon && field.value().matches("-?\\d{1,18}")) {
            return Shown.won(Long.parseLong(field.value()));
        }
        return Shown.value(field.value());
    }
}
