package kr.chungbaek.spoke.spool;

import java.time.LocalDate;
import java.util.Map;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.record.CanonicalRecord;

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
     * What could not be made a record. Its sender must act.
     *
     * @param place where it stood: file, line and byte offset, the row's key, the message's number
     * @param raw what the source sent
     */
    record Refused(FaultCode code, String reason, String place, byte[] raw) implements Item {}
}
