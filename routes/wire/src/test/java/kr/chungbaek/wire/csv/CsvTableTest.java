package kr.chungbaek.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

final class CsvTableTest {

    private final Problems problems = new Problems();

    @Test
    void columnsMayStandInAnyOrder() {
        List<CsvRow> rows = read("b,a\n2,1\n");

        assertThat(rows).extracting(row -> row.required("a")).containsExactly("1");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void quotedCellsMayHoldCommasAndLines() {
        List<CsvRow> rows = read("a,b\n\"x,\ny\",1\n2,\n");

        assertThat(rows).extracting(row -> row.required("a")).containsExactly("x,\ny", "2");
        assertThat(rows.get(1).at("b")).hasToString("t.csv:4:3");
    }

    @Test
    void unknownAndMissingColumnsAreTold() {
        assertThat(read("a,c\n1,2\n")).isEmpty();

        assertThat(messages())
                .containsExactly(
                        "t.csv:1:1: column 'b' does not stand in the header exactly once. The columns are a,b.",
                        "t.csv:1:3: column 'c' does not exist. Allowed: a, b. Did you mean 'a'?");
    }

    @Test
    void anEmptyFileIsTold() {
        read("");

        assertThat(messages()).containsExactly("t.csv: the file is empty. Begin with a,b.");
    }

    @Test
    void aQuoteWithoutEndIsTold() {
        read("a,b\n\"1,2\n3,4\n");

        assertThat(messages()).hasSize(1);
    }

    private List<CsvRow> read(String text) {
        return CsvTable.read(new ConfigText("t.csv", text), List.of("a", "b"), problems);
    }

    private List<String> messages() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
