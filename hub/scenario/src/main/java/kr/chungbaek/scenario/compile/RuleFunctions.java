package kr.chungbaek.scenario.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What compiled rules call in the database: the schema {@code rule} and the tables of {@code reference} that rules
 * read. The
 * functions are total, since one bad row must never stop a scenario: what cannot be reckoned is null.
 */
public final class RuleFunctions {

    private static final String RESOURCE = "rule-functions.sql";

    private RuleFunctions() {}

    /** DDL that may run again. */
    public static List<String> createStatements() {
        return Arrays.stream(text().split("\n-- next\n")).map(String::strip).toList();
    }

    private static String text() {
        try (InputStream in = RuleFunctions.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
