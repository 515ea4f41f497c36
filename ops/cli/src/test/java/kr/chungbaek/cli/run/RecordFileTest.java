package kr.chungbaek.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordFileTest {

    private static final String TYPE = """
            record: visit
            title: { ko: 방문, en: Visit }
            area: demo
            key: [visit_no]
            dated-by: visited_on
            retention: 1 year
            fields:
              visit_no: { type: text, about: Number }
              visited_on: { type: date, about: Day }
              fee: { type: won, about: Fee }
              remark: { type: text, optional: true, about: Remark }
            sample: { visit_no: V-1, visited_on: 2026-01-02, fee: 1000 }
            """;

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();
    private final Rows rows = new Rows();

    @Test
    void readsColumnsInAnyOrder() throws IOException {
        read("fee,visited_on,government,visit_no\n1000,2026-01-02,41110,V-1\n");

        assertThat(problems.sorted()).isEmpty();
        assertThat(rows.entry(0).government()).isEqualTo("41110");
        assertThat(rows.entry(0).values()).containsExactly("V-1", LocalDate.of(2026, 1, 2), 1000L, null);
    }

    @Test
    void readsTombstonesByTheirKeyAlone() throws IOException {
        read("government,visit_no,visited_on,fee,_version,_deleted\n41110,V-1,,,3,true\n");

        assertThat(problems.sorted()).isEmpty();
        assertThat(rows.entry(0).operation()).isEqualTo(Operation.DELETE);
        assertThat(rows.version(0)).isEqualTo(3);
    }

    @Test
    void readsQuotedCellsWithCommasLinesAndByteOrderMark() throws IOException {
        read("\uFEFFgovernment,visit_no,visited_on,fee,remark\n41110,V-1,2026-01-02,5,\"a, \"\"b\"\"\nc\"\n");

        assertThat(problems.sorted()).isEmpty();
        assertThat(rows.entry(0).values()).endsWith("a, \"b\"\nc");
    }

    @Test
    void namesAnUnknownColumnAndTheNearest() throws IOException {
        read("government,visit_no,visited_on,fees\n");

        assertThat(messages())
                .anySatisfy(message -> assertThat(message)
                        .contains("visit.csv:1:32: column 'fees' does not exist")
                        .contains("Did you mean 'fee'?"));
    }

    @Test
    void namesAMissingColumn() throws IOException {
        read("government,visit_no,visited_on\n41110,V-1,2026-01-02\n");

        assertThat(messages()).singleElement().asString().contains(":1:1: column 'fee' of 'visit' is missing");
    }

    @Test
    void namesEveryBadValueWithItsPlace() throws IOException {
        read(
                "government,visit_no,visited_on,fee\n41110,V-1,2026-02-30,5\n41110,V-2,2026-02-03,1.5\n,V-3,2026-02-03,1\n");

        assertThat(messages()).hasSize(3);
        assertThat(messages().get(0)).contains("visit.csv:2:11: field 'visited_on': '2026-02-30' is not a date");
        assertThat(messages().get(1)).contains("visit.csv:3:22: field 'fee': '1.5' is not a whole amount");
        assertThat(messages().get(2)).contains("visit.csv:4:1: the government's code is missing");
    }

    @Test
    void countsLinesOverCellsWithLineFeeds() throws IOException {
        read("government,visit_no,visited_on,fee,remark\n41110,V-1,2026-01-02,5,\"x\ny\"\n41110,V-2,2026-01-02,bad,\n");

        assertThat(messages()).singleElement().asString().contains("visit.csv:4:22:");
    }

    @Test
    void refusesTheSameVersionWithOtherContent() throws IOException {
        read("government,visit_no,visited_on,fee,_version\n41110,V-1,2026-01-02,5,1\n41110,V-1,2026-01-02,6,1\n");

        assertThat(messages()).singleElement().asString().contains("visit.csv:3:1:", "stands on line 2");
    }

    @Test
    void takesTheSameVersionWithTheSameContentAsARepetition() throws IOException {
        read("government,visit_no,visited_on,fee\n41110,V-1,2026-01-02,5\n41110,V-1,2026-01-02,5.0\n");

        assertThat(problems.sorted()).isEmpty();
        assertThat(rows.count()).isEqualTo(2);
        assertThat(rows.key(1)).isEqualTo(rows.key(0));
    }

    @Test
    void tellsRowsWithTooFewCells() throws IOException {
        read("government,visit_no,visited_on,fee\n41110,V-1\n");

        assertThat(messages()).singleElement().asString().contains("visit.csv:2:1: the row has 2 cells, the header 4");
    }

    @Test
    void tellsWhereTheFileIsNotUtf8() throws IOException {
        byte[] bytes = "government,visit_no,visited_on,fee\n41110,V-\u00e9,2026-01-02,5\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        read(bytes);

        assertThat(messages()).singleElement().asString().contains("visit.csv:2:9: this is not UTF-8");
    }

    @Test
    void tellsAnEmptyFile() throws IOException {
        read("");

        assertThat(messages()).singleElement().asString().contains("has no header");
    }

    @Test
    void tellsAnUnclosedQuote() throws IOException {
        read("government,visit_no,visited_on,fee\n41110,\"V-1,2026-01-02,5\n");

        assertThat(messages()).singleElement().asString().contains("not CSV");
    }

    private List<String> messages() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    private void read(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) throws IOException {
        RecordType type = RecordTypeReader.read(List.of(new ConfigText("records/visit.yaml", TYPE)), problems)
                .get("visit");
        Path file = folder.resolve("visit.csv");
        Files.write(file, bytes);
        new RecordFile(file, type, problems).readInto(rows);
    }
}
