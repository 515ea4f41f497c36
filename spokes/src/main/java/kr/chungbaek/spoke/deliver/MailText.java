package kr.chungbaek.spoke.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.chungbaek.spoke.deliver.MailContent.Row;
import kr.chungbaek.spoke.deliver.MailContent.Section;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.alert.ShownRecord;
import kr.chungbaek.wire.alert.ShownSet;

/** The sections of a mail in one language. */
final class MailText {

    private static final int MOST_RECORDS = 5;

    private final Alert alert;
    private final Recipient recipient;
    private final ShownValues values;
    private final Wording words;

    MailText(Alert alert, Recipient recipient, ShownValues values, Wording words) {
        this.alert = alert;
        this.recipient = recipient;
        this.values = values;
        this.words = words;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        String greeting = words.greeting().formatted(recipient.name(), words.role(recipient.role()));
        sections.add(new Section(
                words.of(alert.title()) + " · " + alert.governmentName(),
                List.of(greeting, words.request()),
                List.of()));
        sections.add(new Section(words.missing(), List.of(words.of(alert.summary())), key()));
        ShownRecord subject = alert.subject();
        sections.add(new Section(
                words.subject() + ": " + words.of(subject.title()), List.of(), MailContent.rows(subject, values)));
        alert.sets().forEach(set -> addSet(sections, set));
        sections.add(new Section(words.law(), List.of(alert.basis(), alert.why()), List.of()));
        if (!alert.arithmetic().isEmpty()) {
            sections.add(new Section(words.deadline(), List.of(), steps()));
        }
        List<String> todo = new ArrayList<>(List.of(words.step()));
        alert.check().forEach(question -> todo.add("- " + question));
        sections.add(new Section(words.todo(), todo, List.of()));
        return sections;
    }

    private List<Row> key() {
        List<Row> rows = new ArrayList<>();
        if (alert.due() != null) {
            rows.add(new Row(words.due(), alert.due().toString()));
        }
        if (alert.amount() != null) {
            rows.add(new Row(words.amount(), String.format(Locale.ROOT, words.won(), alert.amount())));
        }
        rows.add(new Row(words.number(), alert.region() + "-" + alert.number() + " (" + alert.scenario() + ")"));
        return rows;
    }

    private List<Row> steps() {
        return alert.arithmetic().stream()
                .map(step -> new Row(step.expression(), step.value()))
                .toList();
    }

    private void addSet(List<Section> sections, ShownSet set) {
        List<String> paragraphs = new ArrayList<>();
        if (!set.sought().isEmpty()) {
            paragraphs.add(words.sought() + ": " + MailContent.sought(set, values));
        }
        paragraphs.add(set.count() == 0 ? words.none() : words.found().formatted(set.count()));
        String heading = words.compared() + ": " + words.of(set.title());
        List<ShownRecord> shown = set.records().stream().limit(MOST_RECORDS).toList();
        sections.add(
                new Section(heading, paragraphs, shown.isEmpty() ? List.of() : MailContent.rows(shown.get(0), values)));
        shown.stream()
                .skip(1)
                .forEach(record -> sections.add(new Section("", List.of(), MailContent.rows(record, values))));
    }
}
