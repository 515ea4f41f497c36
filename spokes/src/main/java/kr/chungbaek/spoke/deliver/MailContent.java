package kr.chungbaek.spoke.deliver;

import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.alert.ShownRecord;
import kr.chungbaek.wire.alert.ShownSet;

/**
 * What a mail says, before it is laid out as text or HTML. It asks to check and never speaks of a violation: most cases
 * are slips.
 */
record MailContent(String subject, String plain, String html) {

    /** One heading with what stands below it. */
    record Section(String heading, List<String> paragraphs, List<Row> rows) {
        Section {
            paragraphs = List.copyOf(paragraphs);
            rows = List.copyOf(rows);
        }
    }

    /** A name and its value. */
    record Row(String name, String value) {}

    static MailContent of(Alert alert, Recipient recipient, ShownValues values) {
        String subject =
                "[청백-e 확인 요청] %s · %s (%s)".formatted(alert.title().ko(), alert.governmentName(), alert.scenario());
        List<Section> korean = new MailText(alert, recipient, values, Wording.KOREAN).sections();
        List<Section> english = new MailText(alert, recipient, values, Wording.ENGLISH).sections();
        return new MailContent(
                subject,
                PlainLayout.print(korean, english, alert.link()),
                HtmlLayout.print(subject, korean, english, alert.link()));
    }

    static List<Row> rows(ShownRecord record, ShownValues values) {
        List<Row> rows = new ArrayList<>();
        record.fields().forEach(field -> rows.add(new Row(field.label(), values.show(field.value()))));
        return rows;
    }

    static String sought(ShownSet set, ShownValues values) {
        List<String> shown = set.sought().stream()
                .map(condition -> {
                    int token = condition.indexOf(ShownValues.TOKEN);
                    return token < 0
                            ? condition
                            : condition.substring(0, token) + values.show(condition.substring(token));
                })
                .toList();
        return String.join(", ", shown);
    }
}
