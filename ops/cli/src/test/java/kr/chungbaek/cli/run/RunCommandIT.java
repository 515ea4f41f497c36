package kr.chungbaek.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.cli.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class RunCommandIT {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void makeFolder() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void answersTheSameForAnyBatchesOrderAndRepetition(long seed) throws IOException {
        new RandomData(seed, 60).writeTo(data);

        String whole = run("--batches", "1");

        assertThat(whole.lines().count()).isGreaterThan(20);
        assertThat(run("--batches", "50", "--shuffle", "7")).isEqualTo(whole);
        assertThat(run("--batches", "7", "--shuffle", "8", "--repeat")).isEqualTo(whole);
    }

    @Test
    void writesOnlyTheHeaderWhenThereAreNoRecords() throws IOException {
        assertThat(run()).isEqualTo("scenario,government,case_key,status,due,amount\n");
    }

    @Test
    void writesTheCaseOfAnApprovalWithoutTax() throws IOException {
        Files.writeString(data.resolve("building_completion.csv"), """
                building_no,government,approval_kind,parcel_no,owner_id,approved_on,assessed_value,exempt,officer_id
                B-1,41110,USE,P-1,O-1,2026-03-02,500000000,false,S-1
                """);

        assertThat(run()).isEqualTo("""
                        scenario,government,case_key,status,due,amount
                        LT-04,41110,B-1,open,2026-05-04,14000000
                        """);
    }

    @Test
    void takesTheHighestVersionWhateverTheOrder() throws IOException {
        Files.writeString(data.resolve("building_completion.csv"), """
                government,building_no,approval_kind,parcel_no,owner_id,approved_on,assessed_value,exempt,officer_id,_version
                41110,B-1,USE,P-1,O-1,2026-03-02,500000000,true,S-1,2
                41110,B-1,USE,P-1,O-1,2026-03-02,500000000,false,S-1,1
                """);

        assertThat(run().lines()).hasSize(1);
        assertThat(run("--batches", "2").lines()).hasSize(1);
    }

    @Test
    void tellsMistakesWithTheirPlaceAndEndsWithTwo() throws IOException {
        Files.writeString(data.resolve("appointment.csv"), "government,officer,kind\n");
        StringWriter err = new StringWriter();

        int status = execute(err, new ArrayList<>());

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("appointment.csv:1:12: column 'officer' does not exist");
        assertThat(folder.resolve("cases.csv")).doesNotExist();
    }

    private String run(String... options) throws IOException {
        StringWriter err = new StringWriter();
        assertThat(execute(err, new ArrayList<>(List.of(options))))
                .as(err.toString())
                .isZero();
        return Files.readString(folder.resolve("cases.csv"));
    }

    private int execute(StringWriter err, List<String> options) {
        options.addAll(List.of(
                "--config", Home.config().toString(),
                "--data", data.toString(),
                "--as-of", "2026-06-30",
                "--out", folder.resolve("cases.csv").toString()));
        return new CommandLine(new RunCommand())
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    err.append(exception.toString());
                    return 2;
                })
                .execute(options.toArray(String[]::new));
    }
}
