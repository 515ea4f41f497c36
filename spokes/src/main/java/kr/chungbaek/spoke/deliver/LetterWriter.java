package kr.chungbaek.spoke.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.chungbaek.spoke.deliver.Letter.Column;
import kr.chungbaek.spoke.deliver.Letter.Row;
import kr.chungbaek.spoke.deliver.Letter.Section;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.FieldValue;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.alert.ShownRecord;
import kr.chungbaek.wire.alert.ShownSet;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.Bilingual;

/** Writes the letter of one alert to one person in one language. */
final class LetterWriter {

    private static final int MOST_RECORDS = 5;

    private final Alert alert;
    private final Recipient recipient;
    private final ShownValues values;
    private final RecordTypes types;
    private final Wording words;

    LetterWriter(Alert alert, Recipient recipient, ShownValues values, RecordTypes types, Wording words) {
        this.alert = alert;
        this.recipient = recipient;
        this.values = values;
        this.types = types;
        this.words = words;
    }

    Letter write() {
        String greeting = words.greeting()
                .formatted(Clean.line(recipient.name()), words.role(recipient.role()))
                .strip();
        return new Letter(
                words.label(),
                Clean.line(words.of(alert.title()) + " – " + alert.governmentName()),
                List.of(greeting, values.show(words.of(alert.summary()))),
                facts(),
                words.comparison(),
                List.of(subject()),
                alert.sets().stream().map(this::set).toList(),
                sections(),
                words.link(),
                words.note());
    }

    private List<Row> facts() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(words.key(), values.show(alert.caseKey())));
        if (alert.due() != null) {
            rows.add(new Row(words.due(), alert.due().toString()));
        }
        if (alert.amount() != null) {
            rows.add(new Row(words.amount(), won(alert.amount())));
        }
        String number = alert.region() + "-" + alert.number() + " (" + alert.scenario() + ")";
        rows.add(new Row(words.number(), Clean.line(number)));
        return rows;
    }

    private Column subject() {
        ShownRecord subject = alert.subject();
        return new Column(said(subject.title()), List.of(), Records.of(List.of(rows(subject))));
    }

    private Column set(ShownSet set) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(set.count() == 0 ? words.none() : words.found().formatted(set.count()));
        if (!set.sought().isEmpty()) {
            String conditions =
                    String.join(", ", set.sought().stream().map(values::show).toList());
            paragraphs.add(words.sought() + ": " + conditions);
        }
        List<List<Row>> records =
                set.records().stream().limit(MOST_RECORDS).map(this::rows).toList();
        if (!records.isEmpty() && records.size() < set.count()) {
            paragraphs.add(words.first().formatted(records.size()));
        }
        return new Column(said(set.title()), paragraphs, Records.of(records));
    }

    private List<Row> rows(ShownRecord shown) {
        return shown.fields().stream()
                .filter(field -> !field.value().isEmpty())
                .map(field -> new Row(said(field.label()), value(shown, field)))
                .toList();
    }

    /** Whole won are easier to read in groups of three; whatever else a text is, it stays as it is. */
    private String value(ShownRecord shown, FieldValue field) {
        boolean money = types.find(shown.recordType())
                .flatMap(type -> type.find(field.name()))
                .filter(known -> known.type() == FieldType.WON)
                .isPresent();
        boolean whole = field.value().matches("-?\\d{1,18}");
        return money && whole ? won(Long.parseLong(field.value())) : values.show(field.value());
    }

    private String said(Bilingual text) {
        return Clean.line(words.of(text));
    }

    private String won(long amount) {
        return String.format(Locale.ROOT, words.won(), amount);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<String> law = List.of(said(alert.basis()), said(alert.why()));
        sections.add(new Section(words.law(), law, List.of(), List.of()));
        if (!alert.arithmetic().isEmpty()) {
            sections.add(new Section(words.deadline(), List.of(), List.of(), steps()));
        }
        List<String> checks = alert.check().stream().map(this::said).toList();
        sections.add(new Section(words.todo(), List.of(words.step()), checks, List.of()));
        sections.add(new Section(words.together(), List.of(), List.of(), people()));
        return sections;
    }

    private List<Row> steps() {
        return alert.arithmetic().stream()
                .map(step -> new Row(values.show(words.of(step.expression())), values.show(step.value())))
                .toList();
    }

    private List<Row> people() {
        return alert.recipients().stream()
                .map(one ->
                        new Row(words.role(one.role()), one.name().isBlank() ? words.nobody() : Clean.line(one.name())))
                .toList();
    }
}
