package kr.chungbaek.spoke.deliver;

import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.record.RecordTypes;

/**
 * Writes what a mail says. It asks to check and never speaks of a violation: most cases are slips. Korean comes first,
 * English below.
 */
final class MailContent {

    private final ShownValues values;
    private final RecordTypes types;

    MailContent(ShownValues values, RecordTypes types) {
        this.values = values;
        this.types = types;
    }

    /** One line, and no private value in clear. */
    String subject(Alert alert) {
        String key = ShownValues.hide(alert.caseKey());
        return Clean.line("[청백-e] 확인 요청: %s – %s (%s)".formatted(alert.title().ko(), alert.governmentName(), key));
    }

    String plain(Alert alert, Recipient recipient) {
        return PlainLayout.print(korean(alert, recipient), english(alert, recipient), Clean.line(alert.link()));
    }

    String html(Alert alert, Recipient recipient) {
        return HtmlLayout.print(
                subject(alert), korean(alert, recipient), english(alert, recipient), Clean.line(alert.link()));
    }

    private Letter korean(Alert alert, Recipient recipient) {
        return new LetterWriter(alert, recipient, values, types, Wording.KOREAN).write();
    }

    private Letter english(Alert alert, Recipient recipient) {
        return new LetterWriter(alert, recipient, values, types, Wording.ENGLISH).write();
    }
}
