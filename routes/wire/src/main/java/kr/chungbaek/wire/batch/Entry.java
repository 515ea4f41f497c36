package kr.chungbaek.wire.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a batch.
 *
 * @param government a code of the reference table of governments
 * @param values one per field of the record type, in its order; of a tombstone only the key's values, the others null
 */
public record Entry(Operation operation, String government, List<@Nullable Object> values) {

    public Entry {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
