package kr.chungbaek.simulator.world;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * One state of one record, as a source system comes to know it.
 *
 * @param government the code in force when it was entered
 * @param enteredOn the day on which the source system has it; never after the last simulated day
 * @param version counted from 1; a later one replaces the earlier
 * @param values in the order of the type's fields
 */
public record Fact(
        RecordType type, String government, LocalDate enteredOn, int version, List<@Nullable Object> values) {}
