package kr.chungbaek.spoke.node;

import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.record.Field;

/**
 * Where a field's value comes from.
 *
 * @param column the source's column or member; empty for a field that has the same value in all rows
 * @param codes the source's codes and what they mean in the record; empty when the field has no code table
 * @param constant the value of all rows
 */
public record FieldMapping(
        Field field, String column, Map<String, String> codes, ValueForm form, Optional<String> constant) {

    public FieldMapping {
        codes = Map.copyOf(codes);
    }

    static FieldMapping constant(Field field, String value) {
        return new FieldMapping(field, "", Map.of(), ValueForm.AS_IS, Optional.of(value));
    }
}
