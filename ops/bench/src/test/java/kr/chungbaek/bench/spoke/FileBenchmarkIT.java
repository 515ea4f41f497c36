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
final class FileBenchmarkIT {

    /** Few records of long lines: what a heap of this size cannot hold is the file. */
    @Test
    void takesEveryRecordOfBothFilesThoughItIsKilledInTheMiddle() {
        StringWriter out = new StringWriter();
        CommandLine benchmark = new CommandLine(new FileBenchmark()).setOut(new PrintWriter(out));

        int exit = benchmark.execute("--size", "120m", "--line", "50000", "--heap", "80m");

        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString()).contains("killed after", "killed in the middle");
    }
}
