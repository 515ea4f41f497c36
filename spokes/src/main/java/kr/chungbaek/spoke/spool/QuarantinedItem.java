package kr.chungbaek.spoke.spool;

import java.time.Instant;
import java.time.LocalDate;
import kr.chungbaek.wire.fault.FaultCode;

/** An item in quarantine. */
public record QuarantinedItem(
        long id, String feed, LocalDate day, Instant at, FaultCode code, String reason, String place, byte[] raw) {}
