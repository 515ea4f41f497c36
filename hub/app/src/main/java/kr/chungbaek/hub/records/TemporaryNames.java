package kr.chungbaek.hub.records;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.scenario.compile.RecordTable;

/** Turns the schema of record tables into that of a connection's temporary ones, wherever SQL names it. */
final class TemporaryNames {

    /** A text, a quoted name or the schema as a plain name; only the last has the group. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(?<![\\w.$])(" + RecordTable.SCHEMA + ")(?=\\.)");

    private TemporaryNames() {}

    static String of(String sql) {
        return TOKEN.matcher(sql).replaceAll(TemporaryNames::replacement);
    }

    private static String replacement(MatchResult token) {
        return token.group(1) == null ? Matcher.quoteReplacement(token.group()) : "pg_temp";
    }
}
