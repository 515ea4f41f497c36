package kr.chungbaek.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The short form of the benchmark: that it measures all it names, never how fast. */
final class HistoryBenchmarkIT {

    @Test
    void measuresArrivalsCorrectionsAndCrowds() {
        StringWriter out = new StringWriter();
        CommandLine benchmark = new CommandLine(new HistoryBenchmark()).setOut(new PrintWriter(out));

        int exit = benchmark.execute(
                "--histories", "20000,40000", "--rounds", "2", "--hot", "300", "--shared-buffers", "128MB");

        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString()).contains("arriving", "corrected", "of that key", "of a government", "heap");
    }
}
