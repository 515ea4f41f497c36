package kr.chungbaek.hub.intake;

import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.fault.Fault;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was not taken in, and why; the same message again only counts. */
final class RefusalTable {

    private static final String WRITE = """
            insert into intake.refusal as r (region, code, hash, message, first_at, last_at)
            values (?, ?, ?, ?, now(), now())
            on conflict (region, code, hash) do update set last_at = excluded.last_at, times = r.times + 1
            """;

    private final JdbcTemplate jdbc;

    RefusalTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(String region, Fault fault, byte[] message) {
        jdbc.update(WRITE, region, fault.code().name(), Digest.of(message).bytes(), fault.getMessage());
    }
}
