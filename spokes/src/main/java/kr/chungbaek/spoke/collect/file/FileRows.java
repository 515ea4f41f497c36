package kr.chungbaek.spoke.collect.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import kr.chungbaek.spoke.node.FileFormat;

/**
 * The rows of a file, read one after the other; only one of them is held. What a file says about itself is checked on
 * the way: whoever has read to the end without a fault has a whole file.
 */
public interface FileRows extends AutoCloseable {

    /**
     * Begins to read an unpacked file.
     *
     * @param day that the file's name tells
     */
    static FileRows open(FileFormat format, Path file, LocalDate day) throws IOException {
        if (format instanceof FileFormat.Fixed fixed) {
            return new FixedRows(fixed, day, FileLines.open(file));
        }
        if (format instanceof FileFormat.Csv csv) {
            return new CsvRows(csv, FileLines.open(file));
        }
        if (format instanceof FileFormat.Mt940 mt940) {
            return new Mt940Rows(mt940, FileLines.open(file));
        }
        return CamtRows.open((FileFormat.Camt053) format, file);
    }

    /**
     * The next row; nothing at the end of the file.
     *
     * @throws kr.chungbaek.wire.fault.Fault BAD_LINE when the file is not whole or not of the format
     */
    Optional<FileRow> next() throws IOException;

    @Override
    void close() throws IOException;
}
