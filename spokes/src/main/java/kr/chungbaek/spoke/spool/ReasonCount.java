package kr.chungbaek.spoke.spool;

import kr.chungbaek.wire.fault.FaultCode;

/**
 * Items of a feed that wait in quarantine for the same reason.
 *
 * @param reason of the first of them
 * @param first its number
 */
public record ReasonCount(FaultCode code, String reason, long count, long first) {}
