package kr.chungbaek.spoke.deliver;

import java.util.List;
import kr.chungbaek.spoke.deliver.MailContent.Section;

/** Lays a mail out as plain text. */
final class PlainLayout {

    private static final String RULE = "----------------------------------------";

    private PlainLayout() {}

    static String print(List<Section> korean, List<Section> english, String link) {
        StringBuilder text = new StringBuilder();
        text.append("확인 요청 / Please check\n\n");
        print(text, korean);
        text.append(link).append("\n\n").append(RULE).append("\n\n");
        print(text, english);
        return text.append(link).append('\n').toString();
    }

    private static void print(StringBuilder text, List<Section> sections) {
        for (Section section : sections) {
            if (!section.heading().isEmpty()) {
                text.append("■ ").append(section.heading()).append('\n');
            }
            section.paragraphs()
                    .forEach(paragraph -> text.append("  ").append(paragraph).append('\n'));
            section.rows()
                    .forEach(row -> text.append("  ")
                            .append(row.name())
                            .append(": ")
                            .append(row.value())
                            .append('\n'));
            text.append('\n');
        }
    }
}
