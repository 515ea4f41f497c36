package kr.chungbaek.simulator.form;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.chungbaek.simulator.world.Fact;
import org.jspecify.annotations.Nullable;

/** A record as the members of a JSON object. */
public final class JsonRow {

    private JsonRow() {}

    /** Members in the order of the form; fields without a value are left out. */
    public static Map<String, Object> of(Form form, Fact fact) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(form.government(), fact.government());
        for (FormColumn column : form.columns()) {
            @Nullable
            Object value = fact.values().get(form.type().indexOf(column.field().name()));
            if (value != null) {
                members.put(column.name(), plain(column, value));
            }
        }
        return members;
    }

    private static Object plain(FormColumn column, Object value) {
        boolean asIs = value instanceof Long
                || value instanceof Boolean && column.codes().isEmpty();
        return asIs ? value : column.text(value);
    }
}
