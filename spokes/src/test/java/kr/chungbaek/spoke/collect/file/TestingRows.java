package kr.chungbaek.spoke.collect.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.TestingBankFormat;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.node.FileFormat;
import kr.chungbaek.spoke.node.LayoutSource;

/** Files of the day 2026-06-19, read by a layout. */
final class TestingRows {

    private final FileFormat format;
    private final Path folder;

    private TestingRows(FileFormat format, Path folder) {
        this.format = format;
        this.folder = folder;
    }

    static TestingRows of(TestingBankFormat format, Path folder) throws IOException {
        TestingConfig config = TestingConfig.copyTo(folder.resolve("config"));
        format.configure(config);
        LayoutSource.File source = (LayoutSource.File)
                config.jeju().find("bank-transfers").orElseThrow().layout().source();
        return new TestingRows(source.format(), folder);
    }

    List<FileRow> read(byte[] bytes) throws IOException {
        List<FileRow> all = new ArrayList<>();
        Path file = Files.write(folder.resolve("content"), bytes);
        try (FileRows rows = FileRows.open(format, file, LocalDate.of(2026, 6, 19))) {
            for (Optional<FileRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }

    List<Map<String, String>> columns(byte[] bytes) throws IOException {
        return read(bytes).stream().map(FileRow::columns).toList();
    }
}
