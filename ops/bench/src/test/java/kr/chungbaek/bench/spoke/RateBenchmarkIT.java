package kr.chungbaek.bench.spoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import picocli.CommandLine;

/** The short form of the benchmark: that all arrives, never how fast. */
@EnabledIfSystemProperty(
        named = "chungbaek.long",
        matches = "true",
        disabledReason = "skipped: takes minutes; run with -Dchungbaek.long=true")
final class RateBenchmarkIT {

    @Test
    void bringsEveryRecordOfATable() {
        StringWriter out = new StringWriter();
        CommandLine benchmark = new CommandLine(new RateBenchmark()).setOut(new PrintWriter(out));

        int exit = benchmark.execute("--records", "3000", "--warm-up", "1000");

        assertThat(exit).as(out.toString()).isZero();
    }
}
