package kr.chungbaek.spoke.deliver;

import java.util.List;
import kr.chungbaek.spoke.deliver.Letter.Column;
import kr.chungbaek.spoke.deliver.Letter.Row;
import kr.chungbaek.spoke.deliver.Letter.Section;

/**
 * Lays letters out as HTML, with styles inline because mail programs drop all others; no images, no scripts. Every value
 * is escaped where it is put in.
 */
final class HtmlLayout {

    private static final String HALF = "50%";
    private static final String NARROW = "34%";
    private static final String WIDE = "66%";

    private static final String HEAD = """
            <!doctype html>
            <html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body style="margin:0;background:#f4f5f7">
            <div style="max-width:760px;margin:0 auto;padding:24px;background:#ffffff;color:#1d2430;font:15px/1.6 'Malgun Gothic','Apple SD Gothic Neo',sans-serif">
            """;

    private static final String BETWEEN = """
            <hr style="border:0;border-top:1px solid #8a93a5;margin:32px 0">
            <div lang="en">
            """;

    private static final String FOOT = """
            </div></div></body></html>
            """;

    private static final String TITLE = """
            <p style="margin:0;font-weight:bold;color:#0b4a86">%s</p>
            <h1 style="margin:2px 0 12px;font-size:20px;line-height:1.35">%s</h1>
            """;

    private static final String LEAD = """
            <p style="margin:0 0 8px;font-size:16px">%s</p>
            """;

    private static final String BUTTON = """
            <p style="margin:16px 0"><a href="%s" style="display:inline-block;padding:10px 18px;background:#0b4a86;color:#ffffff;font-weight:bold">%s</a></p>
            """;

    private static final String LINK_AS_TEXT = """
            <p style="margin:16px 0">%s: %s</p>
            """;

    private static final String HEADING = """
            <h2 style="margin:24px 0 6px;font-size:17px">%s</h2>
            """;

    private static final String SIDES = """
            <table role="presentation" style="width:100%;border-collapse:collapse;table-layout:fixed"><tr>
            """;

    private static final String SIDE = """
            <td style="width:%s;vertical-align:top;padding:10px;border:1px solid #c3cad6;overflow-wrap:anywhere">
            """;

    private static final String SIDE_HEADING = """
            <h3 style="margin:0 0 6px;font-size:15px">%s</h3>
            """;

    private static final String PARAGRAPH = """
            <p style="margin:0 0 6px">%s</p>
            """;

    private static final String POINT = """
            <li>%s</li>
            """;

    private static final String TABLE = """
            <table style="border-collapse:collapse;margin:0 0 8px">
            """;

    private static final String GRID = """
            <table style="border-collapse:collapse;margin:0 0 12px;font-size:13px;width:100%">
            """;

    private static final String GRID_NAME = """
            <th scope="col" style="text-align:left;vertical-align:bottom;padding:3px 6px 3px 0;border-bottom:1px solid #8a93a5;font-weight:normal;color:#4a5468">%s</th>
            """;

    private static final String GRID_VALUE = """
            <td style="vertical-align:top;padding:3px 6px 3px 0;border-bottom:1px solid #dfe3ea">%s</td>
            """;

    private static final String ROW = """
            <tr><th scope="row" style="text-align:left;vertical-align:top;padding:3px 14px 3px 0;font-weight:normal;color:#4a5468">%s</th><td style="vertical-align:top;padding:3px 0">%s</td></tr>
            """;

    private static final String NOTE = """
            <p style="margin:20px 0 0;font-size:14px;color:#4a5468">%s</p>
            """;

    private final StringBuilder html = new StringBuilder();

    private HtmlLayout() {}

    static String print(String title, Letter korean, Letter english, String link) {
        HtmlLayout layout = new HtmlLayout();
        layout.put(HEAD, title);
        layout.letter(korean, link);
        layout.html.append(BETWEEN);
        layout.letter(english, link);
        return layout.html.append(FOOT).toString();
    }

    private void letter(Letter letter, String link) {
        put(TITLE, letter.label(), letter.title());
        letter.lead().forEach(paragraph -> put(LEAD, paragraph));
        rows(letter.facts());
        if (isWeb(link)) {
            put(BUTTON, link, letter.linkText());
        } else {
            put(LINK_AS_TEXT, letter.linkText(), link);
        }
        put(HEADING, letter.comparison());
        html.append(SIDES);
        boolean wide = letter.right().stream()
                .anyMatch(column -> !column.records().names().isEmpty());
        side(letter.left(), wide ? NARROW : HALF);
        side(letter.right(), wide ? WIDE : HALF);
        html.append("</tr></table>\n");
        letter.sections().forEach(this::section);
        put(NOTE, letter.note());
    }

    private void side(List<Column> columns, String width) {
        put(SIDE, width);
        for (Column column : columns) {
            put(SIDE_HEADING, column.heading());
            column.paragraphs().forEach(paragraph -> put(PARAGRAPH, paragraph));
            rows(column.records().same());
            table(column.records());
        }
        html.append("</td>\n");
    }

    private void table(Records records) {
        if (records.names().isEmpty()) {
            return;
        }
        html.append(GRID).append("<tr>");
        records.names().forEach(name -> put(GRID_NAME, name));
        html.append("</tr>\n");
        for (List<String> values : records.lines()) {
            html.append("<tr>");
            values.forEach(value -> put(GRID_VALUE, value));
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private void section(Section section) {
        put(HEADING, section.heading());
        section.paragraphs().forEach(paragraph -> put(PARAGRAPH, paragraph));
        if (!section.points().isEmpty()) {
            html.append("<ul style=\"margin:0 0 6px;padding-left:22px\">\n");
            section.points().forEach(point -> put(POINT, point));
            html.append("</ul>\n");
        }
        rows(section.rows());
    }

    private void rows(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.append(TABLE);
        rows.forEach(row -> put(ROW, row.name(), row.value()));
        html.append("</table>\n");
    }

    private void put(String template, String... values) {
        Object[] escaped = new Object[values.length];
        for (int index = 0; index < values.length; index++) {
            escaped[index] = escape(values[index]);
        }
        html.append(template.formatted(escaped));
    }

    private static boolean isWeb(String link) {
        return link.startsWith("http://") || link.startsWith("https://");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
