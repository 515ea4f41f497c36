package kr.chungbaek.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The short form of the benchmark: what it finds, never how fast. */
final class BackfillBenchmarkIT {

    @Test
    void findsWhatIsFoundByHand() {
        StringWriter out = new StringWriter();
        CommandLine benchmark = new CommandLine(new BackfillBenchmark()).setOut(new PrintWriter(out));

        int exit = benchmark.execute("--subjects", "20000", "--shared-buffers", "128MB");

        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString()).contains(" 0 findings differ");
    }
}
