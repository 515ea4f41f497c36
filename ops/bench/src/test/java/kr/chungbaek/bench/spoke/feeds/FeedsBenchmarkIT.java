package kr.chungbaek.bench.spoke.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import picocli.CommandLine;

/** The short form of the benchmark: that each feed brings its records, never how fast or with how much memory. */
@EnabledIfSystemProperty(
        named = "chungbaek.long",
        matches = "true",
        disabledReason = "skipped: takes minutes; run with -Dchungbaek.long=true")
final class FeedsBenchmarkIT {

    private static final int LIMIT_MISSED = 3;

    @Test
    void bringsTheRecordsOfEveryKindOfSource() {
        StringWriter out = new StringWriter();
        CommandLine benchmark = new CommandLine(new FeedsBenchmark()).setOut(new PrintWriter(out));

        int exit = benchmark.execute("--feeds", "30", "--settle", "0", "--idle", "1");

        assertThat(exit).as(out.toString()).isIn(0, LIMIT_MISSED);
    }
}
