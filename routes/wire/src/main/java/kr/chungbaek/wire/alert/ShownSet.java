package kr.chungbaek.wire.alert;

import java.util.List;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * A set that the rule looked at: what was sought, and what was there.
 *
 * @param sought the conditions with the subject's values in place, such as {@code parcel_no = P-1}
 * @param records at most some twenty; {@code count} tells how many there are
 */
public record ShownSet(
        String name, String recordType, Bilingual title, List<String> sought, long count, List<ShownRecord> records) {

    public ShownSet {
        sought = List.copyOf(sought);
        records = List.copyOf(records);
    }
}
