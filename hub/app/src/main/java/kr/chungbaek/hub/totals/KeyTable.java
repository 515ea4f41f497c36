package kr.chungbaek.hub.totals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.hub.tokens.TokenTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The keys by which nodes have answered, and those that only one of the two has. */
final class KeyTable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyTable.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** More are not named: by then it is not single records that are missing. */
    private static final int NAMED = 1_000;

    private static final String ANSWER = """
            select part::int as part, parts::int as parts, keys from records.control_keys
            where node = ? and record_type = ? and government = ? and business_day = ?
            """;

    private static final String FORGET = """
            delete from control.lost_key where node = ? and record_type = ? and government = ? and business_day = ?
            """;

    private static final String PUT = """
            insert into control.lost_key (node, record_type, government, business_day, record_key, missing_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final TokenTexts tokens;

    KeyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.tokens = new TokenTexts(jdbc);
    }

    /**
     * All keys that the node says it has sent, as they are here by now; nothing before its answer has come whole. Call it
     * within a transaction that has a share of the gate of tokens.
     */
    Optional<Set<String>> answer(ToldDay day) {
        Map<Integer, String> texts = new HashMap<>();
        Set<Integer> counts = new HashSet<>();
        jdbc.query(
                ANSWER,
                row -> {
                    texts.put(row.getInt("part"), row.getString("keys"));
                    if (row.getInt("part") == 1) {
                        counts.add(row.getInt("parts"));
                    }
                },
                day.node(),
                day.recordType(),
                day.government(),
                day.day());
        int parts = counts.isEmpty() ? Integer.MAX_VALUE : counts.iterator().next();
        Set<String> keys = new HashSet<>();
        for (int part = 1; part <= parts; part++) {
            String text = texts.get(part);
            if (text == null) {
                return Optional.empty();
            }
            keys.addAll(tokens.canonical(list(text)));
        }
        return Optional.of(keys);
    }

    private static Collection<String> list(String text) {
        try {
            return Arrays.asList(JSON.readValue(text, String[].class));
        } catch (JsonProcessingException e) {
            LOG.warn("keys cannot be read cause={}", e.getOriginalMessage());
            return Set.of();
        }
    }

    void put(ToldDay day, Set<String> atNode, Set<String> atHub) {
        jdbc.update(FORGET, day.node(), day.recordType(), day.government(), day.day());
        put(day, minus(atNode, atHub), "HUB");
        put(day, minus(atHub, atNode), "NODE");
    }

    private static Set<String> minus(Set<String> all, Set<String> others) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private void put(ToldDay day, Set<String> keys, String missingAt) {
        jdbc.batchUpdate(
                PUT,
                keys.stream()
                        .sorted()
                        .limit(NAMED)
                        .map(key ->
                                new Object[] {day.node(), day.recordType(), day.government(), day.day(), key, missingAt
                                })
                        .toList());
    }
}
