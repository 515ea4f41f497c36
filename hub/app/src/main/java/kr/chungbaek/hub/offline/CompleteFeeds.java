package kr.chungbaek.hub.offline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kr.chungbaek.hub.records.FeedLedger;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The feeds of an engine that gets its records from files: of every government that it has seen there is one of each
 * record type. Governments that are seen together share a feed: as many feeds as governments would take longer than all
 * else. Which feed a government has stays so for the next engine over the same database.
 */
final class CompleteFeeds {

    private static final String NODE = "files";
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final String DECLARED =
            "select record_type, government, feed from records.declared_feed where node = ?";

    private static final String STANDING_RELATIVES = """
            select distinct k.code from reference.government g join reference.government k on k.family = g.family
            where g.code = any (?) and k.valid_until is null
            """;

    private final JdbcTemplate jdbc;
    private final FeedLedger ledger;
    private final Collection<RecordType> types;
    private final Set<String> seen = new LinkedHashSet<>();
    /** By record type and government. */
    private final Map<String, Map<String, String>> feeds = new HashMap<>();

    CompleteFeeds(JdbcTemplate jdbc, RecordTypes types) {
        this.jdbc = jdbc;
        this.ledger = new FeedLedger(jdbc);
        this.types = types.ofGovernments().all();
    }

    /** Feeds of governments seen for the first time are complete through the day. Call it within a transaction. */
    void see(Collection<String> governments, LocalDate day) {
        if (seen.isEmpty()) {
            jdbc.query(
                    DECLARED,
                    row -> {
                        feedsOf(row.getString(1)).put(row.getString(2), row.getString(3));
                    },
                    NODE);
        }
        List<String> fresh = Stream.concat(governments.stream(), standingRelatives(governments).stream())
                .distinct()
                .filter(seen::add)
                .toList();
        if (!fresh.isEmpty()) {
            types.forEach(type -> declare(type, fresh));
            complete(fresh, day);
        }
    }

    /** Without feeds of theirs nothing would be complete of a government that they have taken over. */
    private List<String> standingRelatives(Collection<String> governments) {
        List<String> strangers =
                governments.stream().filter(one -> !seen.contains(one)).toList();
        return strangers.isEmpty()
                ? List.of()
                : jdbc.queryForList(STANDING_RELATIVES, String.class, (Object) strangers.toArray(String[]::new));
    }

    /** Everything seen is complete through the day. Call it within a transaction. */
    void moveOn(LocalDate day) {
        complete(seen, day);
    }

    private void declare(RecordType type, List<String> fresh) {
        Map<String, String> known = feedsOf(type.name());
        List<String> without = fresh.stream()
                .filter(government -> !known.containsKey(government))
                .toList();
        if (!without.isEmpty()) {
            String feed = type.name() + "@" + without.get(0);
            ledger.declare(NODE, new FeedDeclaration(feed, type.name(), without, ALWAYS, null, Duration.ofDays(1)));
            without.forEach(government -> known.put(government, feed));
        }
    }

    private void complete(Collection<String> governments, LocalDate day) {
        ledger.complete(
                NODE,
                types.stream()
                        .flatMap(type -> governments.stream()
                                .map(government -> new Completeness(feed(type, government), government, day)))
                        .toList());
    }

    private String feed(RecordType type, String government) {
        return Objects.requireNonNull(feedsOf(type.name()).get(government));
    }

    private Map<String, String> feedsOf(String type) {
        return feeds.computeIfAbsent(type, name -> new HashMap<>());
    }
}
