package kr.chungbaek.spoke.deliver;

import java.util.List;

/**
 * What a mail says in one language, before it is laid out as text or HTML.
 *
 * @param title of the scenario and the government
 * @param lead the paragraphs that must be understood in ten seconds
 * @param facts the case's key, date and amount
 * @param left the record that the rule is about
 * @param right the sets it was compared with
 */
record Letter(
        String label,
        String title,
        List<String> lead,
        List<Row> facts,
        String comparison,
        List<Column> left,
        List<Column> right,
        List<Section> sections,
        String linkText,
        String note) {

    Letter {
        lead = List.copyOf(lead);
        facts = List.copyOf(facts);
        left = List.copyOf(left);
        right = List.copyOf(right);
        sections = List.copyOf(sections);
    }

    /** A name and its value. */
    record Row(String name, String value) {}

    /** One side of the comparison, or a part of it: what was sought, and the records that were there. */
    record Column(String heading, List<String> paragraphs, Records records) {
        Column {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** A heading with paragraphs, a list and rows below it; any of them may be empty. */
    record Section(String heading, List<String> paragraphs, List<String> points, List<Row> rows) {
        Section {
            paragraphs = List.copyOf(paragraphs);
            points = List.copyOf(points);
            rows = List.copyOf(rows);
        }
    }
}
