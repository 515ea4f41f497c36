package kr.chungbaek.spoke.node;

import java.util.Map;
import kr.chungbaek.wire.record.Field;

/**
 * Where a field's value comes from.
 *
 * @param column the source's column or member
 * @param codes the source's codes and what they mean in the record; empty when the field has no code table
 */
public record FieldMapping(Field field, String column, Map<String, String> codes, ValueForm form) {

    public FieldMapping {
        codes = Map.copyOf(codes);
    }
}
