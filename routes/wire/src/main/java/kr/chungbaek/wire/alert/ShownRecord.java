package kr.chungbaek.wire.alert;

import java.util.List;
import kr.chungbaek.wire.yaml.Bilingual;

/** One record as shown beside another. */
public record ShownRecord(String recordType, Bilingual title, List<FieldValue> fields) {

    public ShownRecord {
        fields = List.copyOf(fields);
    }
}
