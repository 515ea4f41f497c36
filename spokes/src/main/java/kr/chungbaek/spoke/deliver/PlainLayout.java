package kr.chungbaek.spoke.deliver;

import java.util.List;
import kr.chungbaek.spoke.deliver.Letter.Column;
import kr.chungbaek.spoke.deliver.Letter.Row;
import kr.chungbaek.spoke.deliver.Letter.Section;

/** Lays letters out as plain text. */
final class PlainLayout {

    private static final String RULE = "-".repeat(60);

    private static final String BAR = " | ";

    private final StringBuilder text = new StringBuilder();

    private PlainLayout() {}

    static String print(Letter korean, Letter english, String link) {
        PlainLayout layout = new PlainLayout();
        layout.letter(korean, link);
        layout.line(RULE);
        layout.line("");
        layout.letter(english, link);
        return layout.text.toString();
    }

    private void letter(Letter letter, String link) {
        line("[" + letter.label() + "] " + letter.title());
        line("");
        letter.lead().forEach(this::line);
        line("");
        rows(letter.facts(), "");
        line(letter.linkText() + ": " + link);
        line("");
        line("■ " + letter.comparison());
        letter.left().forEach(this::column);
        letter.right().forEach(this::column);
        line("");
        letter.sections().forEach(this::section);
        line(letter.note());
        line("");
    }

    private void column(Column column) {
        line("  □ " + column.heading());
        column.paragraphs().forEach(paragraph -> line("    " + paragraph));
        Records records = column.records();
        rows(records.same(), "    ");
        if (!records.names().isEmpty()) {
            line("    " + String.join(BAR, records.names()));
            records.lines().forEach(values -> line("    " + String.join(BAR, values)));
        }
    }

    private void section(Section section) {
        line("■ " + section.heading());
        section.paragraphs().forEach(paragraph -> line("  " + paragraph));
        section.points().forEach(point -> line("  - " + point));
        rows(section.rows(), "  ");
        line("");
    }

    private void rows(List<Row> rows, String indent) {
        rows.forEach(row -> line(indent + row.name() + ": " + row.value()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
