package kr.chungbaek.spoke.node;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a file's bytes become rows with columns. */
public sealed interface FileFormat {

    /** The columns that a row has. */
    Set<String> columns();

    /** How text is encoded, for what is shown of a row. */
    Charset charset();

    /** Whether the file's own end tells that nothing of it is missing. */
    boolean provesItself();

    /**
     * Lines of a fixed number of bytes.
     *
     * @param line bytes of a line without the line feed
     * @param detailMark how lines with rows begin; empty when all lines are such
     * @param slices of a detail line, by the column's name
     */
    record Fixed(
            Charset charset,
            int line,
            Optional<FixedHeader> header,
            String detailMark,
            Map<String, Slice> slices,
            Optional<FixedTrailer> trailer)
            implements FileFormat {
        public Fixed {
            slices = Map.copyOf(slices);
        }

        @Override
        public Set<String> columns() {
            return slices.keySet();
        }

        @Override
        public boolean provesItself() {
            return trailer.isPresent();
        }
    }

    /** The first line. */
    record FixedHeader(String mark, Slice day) {}

    /**
     * The last line.
     *
     * @param sumOf the column that {@code sum} adds up
     */
    record FixedTrailer(String mark, Slice count, Slice sum, String sumOf) {}

    /**
     * Separated values, as RFC 4180 has them.
     *
     * @param titles of the columns in the file's first line, by the column's name; empty when the file has no such line
     * @param names of the columns in their order, for a file without titles
     */
    record Csv(
            Charset charset,
            char separator,
            Map<String, String> titles,
            List<String> names,
            Optional<CsvTrailer> trailer)
            implements FileFormat {
        public Csv {
            titles = new LinkedHashMap<>(titles);
            names = List.copyOf(names);
        }

        @Override
        public Set<String> columns() {
            return titles.isEmpty() ? Set.copyOf(names) : titles.keySet();
        }

        @Override
        public boolean provesItself() {
            return trailer.isPresent();
        }
    }

    /**
     * The last line of separated values.
     *
     * @param mark what its first value is
     * @param count which value, counted from 1, is the number of rows
     * @param sum which value is the sum of column {@code sumOf}
     */
    record CsvTrailer(String mark, int count, int sum, String sumOf) {}

    /** Statements of ISO 20022, camt.053: an end, and as a rule balances and totals, are part of it. */
    record Camt053(Rows rows) implements FileFormat {

        /** What becomes a row. */
        public enum Rows {
            ENTRY,
            /** Each transaction of an entry that books several at once. */
            TRANSACTION
        }

        private static final Set<String> COLUMNS = Set.of(
                "statement",
                "account",
                "currency",
                "entry",
                "bank_reference",
                "reference",
                "amount",
                "direction",
                "reversal",
                "status",
                "booked",
                "valued",
                "counterparty",
                "counterparty_account",
                "information");

        @Override
        public Charset charset() {
            return StandardCharsets.UTF_8;
        }

        @Override
        public Set<String> columns() {
            return COLUMNS;
        }

        @Override
        public boolean provesItself() {
            return true;
        }
    }

    /** Customer statements of SWIFT, MT940: the balances before and after must agree with the lines between. */
    record Mt940(Charset charset) implements FileFormat {

        private static final Set<String> COLUMNS = Set.of(
                "statement",
                "account",
                "number",
                "currency",
                "entry",
                "amount",
                "direction",
                "booked",
                "valued",
                "type",
                "reference",
                "bank_reference",
                "details",
                "information");

        @Override
        public Set<String> columns() {
            return COLUMNS;
        }

        @Override
        public boolean provesItself() {
            return true;
        }
    }

    /** For messages. */
    static List<String> keys() {
        return List.of("fixed", "csv", "camt053", "mt940");
    }
}
