package kr.chungbaek.hub.records;

import java.util.List;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Refuses a database that could lose what it has confirmed. */
public final class DurabilityCheck {

    private static final List<String> NEEDED = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityCheck() {}

    /** @throws Fault of kind BAD_CONFIG naming the settings that are off */
    public static void refuseIfOff(JdbcTemplate jdbc) {
        List<String> off = NEEDED.stream()
                .filter(setting ->
                        "off".equals(jdbc.queryForObject("select current_setting(?)", String.class, setting)))
                .toList();
        if (!off.isEmpty()) {
            throw new Fault(
                    FaultCode.BAD_CONFIG,
                    "the database runs with '" + String.join("', '", off)
                            + "' off and could lose confirmed records. Switch it on in postgresql.conf and restart the server.");
        }
    }
}
