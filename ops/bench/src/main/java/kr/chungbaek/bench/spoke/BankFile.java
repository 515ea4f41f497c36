package kr.chungbaek.bench.spoke;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * A bank's file of transfers, in MS949 and as large as wanted.
 *
 * @param records its details
 * @param sum of their amounts
 */
record BankFile(Path path, long records, long sum) {

    static final Charset MS949 = Charset.forName("x-windows-949");

    private static final int BUFFER = 1 << 20;
    private static final long AMOUNTS = 900_000;
    private static final long ACCOUNTS = 1_000_000;
    private static final String PAYEE = "주식회사 한라상사";
    private static final String MEMO =
            "2026년도 하반기 관내 도로 정비 및 배수로 준설 공사 자재 대금, ".repeat(4).strip();

    /** How transfers are written. */
    enum Kind {
        /** Lines of so many bytes, which the layout {@code large-fixed} cuts. */
        FIXED("BIG_20260629.dat") {
            @Override
            byte[] head(int width) {
                return padded("H20260629", width);
            }

            @Override
            byte[] line(long number, int width) {
                byte[] line = padded(
                        "D" + "F%-19d088-%-16d20260629D%013d10".formatted(number, account(number), amount(number)),
                        width);
                put(line, 65, PAYEE);
                put(line, 85, MEMO);
                return line;
            }

            @Override
            byte[] tail(long records, long sum, int width) {
                return padded("T%010d%018d".formatted(records, sum), width);
            }
        },
        /** Separated values with titles, which the layout {@code large-csv} reads. */
        CSV("BIG_20260629.csv") {
            @Override
            byte[] head(int width) {
                return "거래번호,계좌,거래일,구분,금액,용도,예금주,적요,여백".getBytes(MS949);
            }

            @Override
            byte[] line(long number, int width) {
                byte[] values = "C%d,088-%d,20260629,D,%d,10,%s,\"%s\","
                        .formatted(number, account(number), amount(number), PAYEE, MEMO)
                        .getBytes(MS949);
                byte[] line = blank(Math.max(width, values.length));
                System.arraycopy(values, 0, line, 0, values.length);
                return line;
            }

            @Override
            byte[] tail(long records, long sum, int width) {
                return "합계,%d,%d".formatted(records, sum).getBytes(MS949);
            }
        };

        private final String file;

        Kind(String file) {
            this.file = file;
        }

        abstract byte[] head(int width);

        abstract byte[] line(long number, int width);

        abstract byte[] tail(long records, long sum, int width);

        /** As in {@code large-csv}. */
        String feed() {
            return "large-" + name().toLowerCase(Locale.ROOT);
        }

        /** How the keys of its records begin. */
        String mark() {
            return name().substring(0, 1);
        }

        /** Writes a file of at least so many bytes, and so many in a line. */
        BankFile write(Path folder, long bytes, int width) throws IOException {
            Path path = folder.resolve(file);
            long records = 0;
            long sum = 0;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER)) {
                long written = end(out, head(width));
                while (written < bytes) {
                    records++;
                    sum += amount(records);
                    written += end(out, line(records, width));
                }
                end(out, tail(records, sum, width));
            }
            return new BankFile(path, records, sum);
        }

        private static long end(OutputStream out, byte[] line) throws IOException {
            out.write(line);
            out.write('\n');
            return line.length + 1L;
        }

        private static long account(long number) {
            return 1_000_000_000L + number % ACCOUNTS;
        }

        private static long amount(long number) {
            return 1_000 + number % AMOUNTS;
        }

        private static byte[] padded(String text, int width) {
            byte[] line = blank(width);
            put(line, 0, text);
            return line;
        }

        private static byte[] blank(int width) {
            byte[] line = new byte[width];
            Arrays.fill(line, (byte) ' ');
            return line;
        }

        private static void put(byte[] line, int at, String text) {
            ByteBuffer.wrap(line).position(at).put(text.getBytes(MS949));
        }
    }
}
