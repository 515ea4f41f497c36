package kr.chungbaek.spoke.deliver;

import java.util.List;
import kr.chungbaek.spoke.deliver.MailContent.Section;

/** Lays a mail out as HTML, with styles inline because mail programs drop all others. Every value is escaped. */
final class HtmlLayout {

    private static final String PAGE = """
            <!doctype html>
            <html lang="ko"><head><meta charset="utf-8"><title>{title}</title></head>
            <body style="margin:0;background:#f4f5f7">
            <div style="max-width:640px;margin:0 auto;padding:24px;background:#ffffff;color:#1d2430;font:15px/1.6 'Malgun Gothic','Apple SD Gothic Neo',sans-serif">
            <p style="margin:0 0 16px;font-size:13px;color:#55607a">확인 요청 · Please check</p>
            {korean}
            {link}
            <hr style="border:0;border-top:1px solid #d9dde5;margin:28px 0">
            <div lang="en">
            {english}
            {link}
            </div></div></body></html>
            """;

    private static final String LINK = """
            <p style="margin:20px 0"><a href="{link}" style="color:#0b5cad">{link}</a></p>""";

    private static final String HEADING = """
            <h2 style="margin:20px 0 6px;font-size:16px">%s</h2>
            """;

    private static final String PARAGRAPH = """
            <p style="margin:0 0 6px">%s</p>
            """;

    private static final String ROW = """
            <tr><th align="left" style="padding:3px 16px 3px 0;font-weight:normal;color:#55607a">%s</th><td style="padding:3px 0">%s</td></tr>
            """;

    private HtmlLayout() {}

    static String print(String title, List<Section> korean, List<Section> english, String link) {
        String anchor = isWeb(link) ? LINK.replace("{link}", escape(link)) : "";
        return PAGE.replace("{title}", escape(title))
                .replace("{korean}", sections(korean))
                .replace("{english}", sections(english))
                .replace("{link}", anchor);
    }

    private static String sections(List<Section> sections) {
        StringBuilder html = new StringBuilder();
        for (Section section : sections) {
            if (!section.heading().isEmpty()) {
                html.append(HEADING.formatted(escape(section.heading())));
            }
            section.paragraphs().forEach(paragraph -> html.append(PARAGRAPH.formatted(escape(paragraph))));
            if (!section.rows().isEmpty()) {
                html.append("<table style=\"border-collapse:collapse\">\n");
                section.rows().forEach(row -> html.append(ROW.formatted(escape(row.name()), escape(row.value()))));
                html.append("</table>\n");
            }
        }
        return html.toString();
    }

    private static boolean isWeb(String link) {
        return link.startsWith("http://") || link.startsWith("https://");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{", "&#123;");
    }
}
