package kr.chungbaek.spoke.spool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/** One item that a source gave, as it goes into the spool. */
public sealed interface Item {

    /**
     * A record.
     *
     * @param secrets what the tokens in it stand for, by token
     * @param day its business date
     * @param amount what a day's control total adds up; 0 where there is none
     */
    record Put(CanonicalRecord record, Map<String, String> secrets, LocalDate day, long amount) implements Item {
        public Put {
            secrets = Map.copyOf(secrets);
        }
    }

    /**
     * A record that its source no longer has.
     *
     * @param values one per field of the type, in its order; only those of the key are read
     */
    record Gone(RecordType type, String government, List<@Nullable Object> values) implements Item {
        public Gone {
            List<@Nullable Object> keyOnly = new ArrayList<>();
            for (int index = 0; index < values.size(); index++) {
                keyOnly.add(type.isKey(type.fields().get(index)) ? values.get(index) : null);
            }
            values = Collections.unmodifiableList(keyOnly);
        }

        String key() {
            return type.keyOf(values);
        }
    }

    /**
     * What could not be made a record. Its sender must act.
     *
     * @param place where it stood: file, line and byte offset, the row's key, the message's number
     * @param raw what the source sent
     */
    record Refused(FaultCode code, String reason, String place, byte[] raw) implements Item {}
}
