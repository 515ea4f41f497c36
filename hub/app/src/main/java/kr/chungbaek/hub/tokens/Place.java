package kr.chungbaek.hub.tokens;

import java.nio.charset.StandardCharsets;
import kr.chungbaek.wire.chain.Digest;
import kr.chungbaek.wire.record.TokenForm;

/**
 * A column that may hold tokens.
 *
 * @param table with its schema, quoted
 * @param column quoted
 * @param kind how tokens stand in it
 * @param condition on the rows that may be changed; {@code true} for all
 */
record Place(String table, String column, Kind kind, String condition) {

    /** How tokens stand in a column, and when they have to be moved. */
    enum Kind {
        /** The value is a token: moved together with its pair. */
        WHOLE,
        /** As {@link #WHOLE}, and the key of the record is made of it. */
        KEY,
        /** A text with tokens in it that other rows are found by: moved together with its pair. */
        TEXT,
        /** A text with tokens in it that only people read: moved at the end. */
        PROSE
    }

    private static final int HASH = 12;

    String index() {
        String hash = Digest.of((table + "." + column).getBytes(StandardCharsets.UTF_8))
                .toString();
        return "token_move_" + hash.substring(0, HASH);
    }

    /** Serves both what is looked for by pair and what is left at the end. */
    String createIndex(int former) {
        String name = "create index concurrently if not exists " + index() + " on " + table;
        return switch (kind) {
            case WHOLE, KEY -> name + " (" + column + ") where " + holds(former);
            case TEXT -> name + " using gin (tokens.within(" + column + ")) where " + holds(former);
            case PROSE -> name + " ((true)) where " + holds(former);
        };
    }

    /** With an array of old tokens whose pairs have just been marked as moved. */
    String move(int former) {
        if (kind == Kind.TEXT) {
            return "update %1$s t set %2$s = tokens.renamed(t.%2$s) where tokens.within(t.%2$s) && ?::text[] and %3$s"
                    .formatted(table, column, holds(former));
        }
        String key = kind == Kind.KEY ? ", record_key = replace(t.record_key, p.old, p.new)" : "";
        return "update %1$s t set %2$s = p.new%4$s from tokens.pair p where p.old = any(?::text[]) and t.%2$s = p.old and %3$s"
                .formatted(table, column, holds(former), key);
    }

    /** Moves a page of what has its pair. */
    String sweep(int former) {
        String key = kind == Kind.KEY ? ", record_key = tokens.renamed(t.record_key)" : "";
        return """
                update %1$s t set %2$s = tokens.renamed(t.%2$s)%5$s
                where t.ctid = any(array(
                  select ctid from %1$s where %3$s and %4$s and tokens.renamed(%2$s) <> %2$s limit ?))
                """.formatted(table, column, holds(former), condition, key);
    }

    /** How many rows still hold a token of the key. */
    String count(int former) {
        return "select count(*) from %s where %s".formatted(table, holds(former));
    }

    /** Tokens of the key that have no pair. */
    String unpaired(int former) {
        String tokens = kind == Kind.WHOLE || kind == Kind.KEY
                ? "select distinct %s as token from %s where %s".formatted(column, table, holds(former))
                : "select distinct unnest(tokens.within(%s)) as token from %s where %s"
                        .formatted(column, table, holds(former));
        return """
                select f.token from (%s) f
                where f.token like '%s%%' and not exists (select from tokens.pair p where p.old = f.token)
                """.formatted(tokens, TokenForm.prefix(former));
    }

    private String holds(int former) {
        String prefix = TokenForm.prefix(former);
        return kind == Kind.WHOLE || kind == Kind.KEY
                ? column + " like '" + prefix + "%'"
                : column + " like '%" + prefix + "%'";
    }
}
