package kr.chungbaek.spoke.collect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.node.FieldMapping;
import kr.chungbaek.spoke.node.Layout;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.spoke.node.ValueForm;
import kr.chungbaek.wire.record.FieldType;

/**
 * The SQL by which a table counts itself, by government and business day. There is none for a table whose business day
 * cannot be told without reading each row.
 */
final class CountQuery {

    static final String GOVERNMENT = "gov";
    static final String DAY = "business_day";
    static final String ROWS = "n";
    static final String WON = "won";

    private final SqlDialect dialect;
    private final Layout layout;
    private final FieldMapping dated;
    private final Map<String, String> kinds;

    private CountQuery(SqlDialect dialect, Layout layout, FieldMapping dated, Map<String, String> kinds) {
        this.dialect = dialect;
        this.layout = layout;
        this.dated = dated;
        this.kinds = Map.copyOf(kinds);
    }

    /** @param kinds of the table's columns, as {@link ColumnCheck} has noted them */
    static Optional<CountQuery> of(SqlDialect dialect, Layout layout, Map<String, String> kinds) {
        return layout.find(layout.record().datedBy())
                .filter(dated -> dated.constant().isEmpty() && kinds.containsKey(dated.column()))
                .map(dated -> new CountQuery(dialect, layout, dated, kinds))
                .filter(query -> query.isMoment() || dated(query.dated));
    }

    private static boolean dated(FieldMapping dated) {
        return dated.field().type() == FieldType.DATE && dated.codes().isEmpty();
    }

    private boolean isMoment() {
        return ColumnCheck.MOMENTS.equals(kinds.get(dated.column()));
    }

    String sql() {
        List<String> by = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        layout.government().ifPresent(column -> {
            by.add(dialect.quote(column));
            shown.add(dialect.quote(column) + " as " + GOVERNMENT);
        });
        String day = isMoment() ? "cast(" + dialect.quote(dated.column()) + " as date)" : dialect.quote(dated.column());
        by.add(day);
        shown.add(day + " as " + DAY);
        shown.add("count(*) as " + ROWS);
        amounts().ifPresent(columns -> shown.add("sum(" + columns + ") as " + WON));
        return "select " + String.join(", ", shown) + " from "
                + dialect.table(((LayoutSource.Table) layout.source()).name()) + " group by " + String.join(", ", by);
    }

    /** Only where the database can add them up as they stand. */
    private Optional<String> amounts() {
        List<FieldMapping> mappings = ControlAmount.of(layout).fields().stream()
                .flatMap(field -> layout.find(field).stream())
                .toList();
        return mappings.stream().allMatch(this::isSummable) && !mappings.isEmpty()
                ? Optional.of(mappings.stream()
                        .map(mapping -> "coalesce(" + dialect.quote(mapping.column()) + ", 0)")
                        .collect(Collectors.joining(" + ")))
                : Optional.empty();
    }

    private boolean isSummable(FieldMapping mapping) {
        return mapping.constant().isEmpty()
                && mapping.codes().isEmpty()
                && mapping.form() == ValueForm.AS_IS
                && ColumnCheck.NUMBERS.equals(kinds.get(mapping.column()));
    }

    /** Whether a record without amounts is told as such, and not as one whose amounts are unknown. */
    boolean hasNoAmounts() {
        return ControlAmount.of(layout).fields().isEmpty();
    }

    /** The business day of a group; nothing where rows are in quarantine because theirs is none. */
    Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(isMoment() ? text : dated.form().rewrite(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
