package kr.chungbaek.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The short form of the benchmark: what it finds, never how fast. */
final class EngineBenchmarkIT {

    @Test
    void findsExactlyWhatWasPlanted() {
        StringWriter out = new StringWriter();
        CommandLine benchmark = new CommandLine(new EngineBenchmark()).setOut(new PrintWriter(out));

        int exit = benchmark.execute("--records", "20000", "--shared-buffers", "256MB");

        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString()).contains("0 rows differ", " equal");
    }
}
