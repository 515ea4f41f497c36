package kr.chungbaek.bench.spoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import picocli.CommandLine;

/** The short form of the benchmark, through a whole spoke to a hub. */
@EnabledIfSystemProperty(
        named = "chungbaek.long",
        matches = "true",
        disabledReason = "skipped: takes minutes; run with -Dchungbaek.long=true")
final class LateCommitsBenchmarkIT {

    @Test
    void missesNothingWhereANaivePollerDoes() {
        StringWriter out = new StringWriter();
        CommandLine benchmark = new CommandLine(new LateCommitsBenchmark()).setOut(new PrintWriter(out));

        int exit = benchmark.execute("--rows", "3000");

        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString()).contains("missed by ours: 0,").doesNotContain("missed by the naive poller: 0");
    }
}
