package kr.chungbaek.spoke;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A bank's file of one day, byte by byte as the bank writes it. */
public final class TestingBankFile {

    public static final Charset MS949 = Charset.forName("x-windows-949");

    private static final int LINE = 160;

    private final String day;
    private final List<byte[]> details = new ArrayList<>();
    private long sum;

    private TestingBankFile(String day) {
        this.day = day;
    }

    public static TestingBankFile of(String day) {
        return new TestingBankFile(day);
    }

    public TestingBankFile transfer(String number, long amount, String payee) {
        return line(number, amount, payee.getBytes(MS949));
    }

    /** A line whose payee is no text in any Korean encoding. */
    public TestingBankFile broken(String number, long amount) {
        return line(number, amount, new byte[] {(byte) 0xC8, (byte) 0xAB, (byte) 0xFF, (byte) 0xFF});
    }

    /** A line that lost its last bytes. */
    public TestingBankFile cut(String number) {
        details.add(Arrays.copyOf(detail(number, 1, new byte[0]), 100));
        return this;
    }

    public byte[] bytes() {
        return bytes(details.size(), sum);
    }

    public byte[] bytes(long count, long total) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, pad(("H" + day + "청백은행").getBytes(MS949)));
        details.forEach(line -> write(file, line));
        write(file, pad("T%08d%015d".formatted(count, total).getBytes(MS949)));
        return file.toByteArray();
    }

    private TestingBankFile line(String number, long amount, byte[] payee) {
        details.add(detail(number, amount, payee));
        sum += amount;
        return this;
    }

    private byte[] detail(String number, long amount, byte[] payee) {
        byte[] line = pad(("D%-20s%-5s%-20s%s%s%013d%s%-10s%-12s%s")
                .formatted(number, "50110", "004-1234567890", day, "D", amount, "10", "D-TAX", "S-0001", "202606")
                .getBytes(MS949));
        System.arraycopy(payee, 0, line, 98, payee.length);
        return line;
    }

    private static byte[] pad(byte[] text) {
        byte[] line = new byte[LINE];
        Arrays.fill(line, (byte) ' ');
        System.arraycopy(text, 0, line, 0, text.length);
        return line;
    }

    private static void write(ByteArrayOutputStream file, byte[] line) {
        file.writeBytes(line);
        file.write('\n');
    }
}
