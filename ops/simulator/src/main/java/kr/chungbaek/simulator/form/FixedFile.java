package kr.chungbaek.simulator.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.wire.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** A bank's file of lines of a fixed number of bytes, in the charset of Korean banks: header, details, trailer. */
final class FixedFile implements DayFile {

    /** What Korean banks mean by EUC-KR. */
    static final Charset CHARSET = Charset.forName("x-windows-949");

    private final Form form;
    private final YamlMap fixed;
    private final OutputStream out;
    private long count;
    private long sum;

    FixedFile(Form form, LocalDate day, OutputStream out) throws IOException {
        this.form = form;
        this.fixed = form.source().map("fixed");
        this.out = out;
        Line line = new Line(width());
        YamlMap header = fixed.map("header");
        line.put(1, header.scalar("mark").text());
        line.put(at(header.map("day")), day.format(DateTimeFormatter.BASIC_ISO_DATE));
        line.write(out);
    }

    @Override
    public void add(Fact fact) throws IOException {
        YamlMap detail = fixed.map("detail");
        Line line = new Line(width());
        line.put(1, detail.scalar("mark").text());
        YamlMap columns = detail.map("columns");
        put(line, columns, form.government(), fact.government());
        for (FormColumn column : form.columns()) {
            @Nullable
            Object value = fact.values().get(form.type().indexOf(column.field().name()));
            if (value != null) {
                put(line, columns, column.name(), column.text(value));
            }
        }
        line.write(out);
        count++;
        String summed = fixed.map("trailer").scalar("sum-of").text();
        Optional<FormColumn> column =
                form.columns().stream().filter(one -> one.name().equals(summed)).findFirst();
        Object amount = column.map(
                        one -> fact.values().get(form.type().indexOf(one.field().name())))
                .orElse(0L);
        sum += (Long) amount;
    }

    private static void put(Line line, YamlMap columns, String name, String text) {
        YamlMap place = columns.map(name);
        line.put(at(place), text, Integer.parseInt(place.scalar("bytes").text()), name);
    }

    @Override
    public void close() throws IOException {
        YamlMap trailer = fixed.map("trailer");
        Line line = new Line(width());
        line.put(1, trailer.scalar("mark").text());
        for (String name : List.of("count", "sum")) {
            YamlMap place = trailer.map(name);
            int bytes = Integer.parseInt(place.scalar("bytes").text());
            line.put(at(place), ("%0" + bytes + "d").formatted(name.equals("count") ? count : sum));
        }
        line.write(out);
        out.close();
    }

    private int width() {
        return Integer.parseInt(fixed.scalar("line").text());
    }

    private static int at(YamlMap place) {
        return Integer.parseInt(place.scalar("at").text());
    }

    /** A line under construction, filled with blanks. */
    private static final class Line {

        private final byte[] bytes;

        Line(int width) {
            bytes = new byte[width + 1];
            Arrays.fill(bytes, (byte) ' ');
            bytes[width] = '\n';
        }

        void put(int at, String text, int width, String name) {
            byte[] encoded = text.getBytes(CHARSET);
            if (encoded.length > width) {
                throw new IllegalArgumentException(
                        "'" + text + "' of '" + name + "' has more than " + width + " bytes");
            }
            System.arraycopy(encoded, 0, bytes, at - 1, encoded.length);
        }

        void put(int at, String text) {
            put(at, text, bytes.length - at, text);
        }

        void write(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }
}
