package kr.chungbaek.spoke.collect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.node.FileFormat;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {

    private static final FileFormat.Csv TITLED = new FileFormat.Csv(
            StandardCharsets.UTF_8,
            ',',
            new LinkedHashMap<>(Map.of("no", "번호", "name", "이름")),
            List.of(),
            Optional.empty());

    private static final FileFormat.Csv LISTED =
            new FileFormat.Csv(StandardCharsets.UTF_8, '|', Map.of(), List.of("no", "name"), Optional.empty());

    @TempDir
    Path folder;

    @Test
    void titlesMayStandInAnyOrderBesideOthersAndBehindAByteOrderMark() throws IOException {
        List<FileRow> rows = read(TITLED, "\uFEFF이름,비고,번호\n홍길동,x,1\n");

        assertThat(rows.get(0).columns()).containsExactlyInAnyOrderEntriesOf(Map.of("no", "1", "name", "홍길동"));
    }

    @Test
    void aMissingTitleRefusesTheFileAndIsTold() {
        assertThatThrownBy(() -> read(TITLED, "번호,성명\n1,홍길동\n"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("title '이름' of column 'name' is missing; found: 번호, 성명");
    }

    @Test
    void withoutTitlesValuesCountFromTheFirstLine() throws IOException {
        List<FileRow> rows = read(LISTED, "1|홍\n\n2|\"김|이\"\n");

        assertThat(rows).extracting(row -> row.columns().get("name")).containsExactly("홍", "김|이");
        assertThat(rows).extracting(FileRow::line).containsExactly(1, 3);
        assertThat(rows).extracting(FileRow::offset).containsExactly(0L, 7L);
    }

    @Test
    void aQuotedValueMayGoOverSeveralLines() throws IOException {
        List<FileRow> rows = read(LISTED, "1|\"홍\n길동\"\n2|김\n");

        assertThat(rows).extracting(row -> row.columns().get("name")).containsExactly("홍\n길동", "김");
        assertThat(rows).extracting(FileRow::line).containsExactly(1, 3);
    }

    @Test
    void aQuoteThatNobodyClosesCostsOneLineOnly() throws IOException {
        List<FileRow> rows = read(LISTED, "1|\"홍\n2|김\n3|\"이\"\n4|박\n");

        assertThat(rows).hasSize(4);
        assertThatThrownBy(rows.get(0)::columns).hasMessageContaining("a quote is not closed");
        assertThat(rows.subList(1, 4))
                .extracting(row -> row.columns().get("name"))
                .containsExactly("김", "이", "박");
    }

    @Test
    void aValueTooManyIsTold() throws IOException {
        List<FileRow> rows = read(LISTED, "1|홍|x\n");

        assertThatThrownBy(rows.get(0)::columns).hasMessage("the line has 3 values; allowed: 2");
    }

    private List<FileRow> read(FileFormat.Csv format, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("content"), text);
        List<FileRow> all = new ArrayList<>();
        try (FileRows rows = FileRows.open(format, file, LocalDate.of(2026, 6, 19))) {
            for (Optional<FileRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }
}
