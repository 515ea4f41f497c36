package kr.chungbaek.simulator.system;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.simulator.form.Form;
import kr.chungbaek.simulator.form.FormColumn;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.wire.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** A form that is a table: its statements, and a fact as its row. */
final class TableForm {

    private final Form form;
    private final String table;
    private final List<String> key;
    private final List<String> columns = new ArrayList<>();

    TableForm(Form form) {
        this.form = form;
        this.table = form.source().scalar("name").text();
        this.key = form.source().list("key").scalars().stream()
                .map(YamlScalar::text)
                .toList();
        columns.add(form.government());
        form.columns().forEach(column -> columns.add(column.name()));
    }

    String schema() {
        return table.substring(0, table.indexOf('.'));
    }

    /** The table, the index and trigger by which a spoke follows its changes. */
    String ddl() {
        String change = form.source().scalar("changed-by").text();
        String fields = form.columns().stream()
                .map(column -> "%s %s%s"
                        .formatted(column.name(), type(column), column.field().optional() ? "" : " not null"))
                .collect(Collectors.joining(",\n    "));
        return """
                create table if not exists %1$s (
                    %2$s text not null,
                    %3$s,
                    %4$s xid8 not null default pg_current_xact_id(),
                    primary key (%5$s));
                create index if not exists %6$s_change on %1$s (%4$s);
                create or replace trigger mark_change before update on %1$s
                    for each row execute function simulator.mark_change();
                """.formatted(
                        table,
                        form.government(),
                        fields,
                        change,
                        String.join(", ", key),
                        table.substring(table.indexOf('.') + 1));
    }

    private static String type(FormColumn column) {
        if (!column.codes().isEmpty() || !column.format().isEmpty()) {
            return "text";
        }
        return switch (column.field().type()) {
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
            case WON -> "numeric(18)";
            case DECIMAL -> "numeric";
            case BOOLEAN -> "boolean";
            default -> "text";
        };
    }

    String copy() {
        return "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
    }

    /** A row with a known key takes the place of the old one. */
    String upsert() {
        String given = form.columns().stream()
                .map(column -> "cast(? as " + type(column) + ")")
                .collect(Collectors.joining(", "));
        String set =
                columns.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
        return "insert into %s (%s) values (?, %s) on conflict (%s) do update set %s"
                .formatted(table, String.join(", ", columns), given, String.join(", ", key), set);
    }

    /** The texts of a row, in the order of the columns. */
    List<@Nullable String> row(Fact fact) {
        List<@Nullable String> row = new ArrayList<>(columns.size());
        row.add(fact.government());
        for (FormColumn column : form.columns()) {
            Object value = fact.values().get(form.type().indexOf(column.field().name()));
            row.add(value == null ? null : column.text(value));
        }
        return row;
    }
}
