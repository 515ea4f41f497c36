package kr.chungbaek.simulator.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A bank's file of one day: lines of exactly {@value #LINE} bytes in MS949, a header, a detail line per transfer, and a
 * trailer with count and sum.
 *
 * @param number counted from 1 within the day
 */
public record TransferFile(LocalDate day, int number, String bank, List<Transfer> transfers) {

    /** Bytes of a line, without the line feed. */
    public static final int LINE = 160;

    /** What Korean banks mean by EUC-KR. */
    public static final Charset CHARSET = Charset.forName("x-windows-949");

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    public TransferFile {
        transfers = List.copyOf(transfers);
    }

    public String name() {
        return "TRN_%s_%02d.dat".formatted(day.format(DAY), number);
    }

    public long sum() {
        return transfers.stream().mapToLong(Transfer::amount).sum();
    }

    public byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream((transfers.size() + 2) * (LINE + 1));
        file.writeBytes(
                new Line().text("H", 1).text(day.format(DAY), 8).text(bank, 20).bytes());
        transfers.forEach(transfer -> file.writeBytes(detail(transfer)));
        file.writeBytes(new Line()
                .text("T", 1)
                .number(transfers.size(), 8)
                .number(sum(), 15)
                .bytes());
        return file.toByteArray();
    }

    private static byte[] detail(Transfer transfer) {
        return new Line()
                .text("D", 1)
                .text(transfer.number(), 20)
                .text(transfer.sgg(), 5)
                .text(transfer.account(), 20)
                .text(transfer.bookedOn().format(DAY), 8)
                .text(transfer.direction().name(), 1)
                .number(transfer.amount(), 13)
                .text(transfer.purpose().code(), 2)
                .text(transfer.department(), 10)
                .text(transfer.staffNo(), 12)
                .text(transfer.payMonth(), 6)
                .text(transfer.payee(), 20)
                .text(transfer.memo(), 40)
                .bytes();
    }

    /** A line under construction; its end is filled with blanks. */
    private static final class Line {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(LINE + 1);

        Line text(String text, int width) {
            byte[] encoded = text.getBytes(CHARSET);
            if (encoded.length > width) {
                throw new IllegalArgumentException("'" + text + "' has more than " + width + " bytes");
            }
            bytes.writeBytes(encoded);
            blanks(width - encoded.length);
            return this;
        }

        Line number(long number, int width) {
            return text(("%0" + width + "d").formatted(number), width);
        }

        byte[] bytes() {
            blanks(LINE - bytes.size());
            bytes.write('\n');
            return bytes.toByteArray();
        }

        private void blanks(int count) {
            bytes.writeBytes(" ".repeat(count).getBytes(CHARSET));
        }
    }
}
