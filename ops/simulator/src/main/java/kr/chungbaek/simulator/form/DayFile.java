package kr.chungbaek.simulator.form;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import kr.chungbaek.simulator.world.Fact;

/** A bank's file of one day, while it is written. */
public interface DayFile extends Closeable {

    void add(Fact fact) throws IOException;

    /** @param out is closed with the file */
    static DayFile of(Form form, LocalDate day, OutputStream out) throws IOException {
        return form.kind() == Form.Kind.FIXED_FILE ? new FixedFile(form, day, out) : new CsvFile(form, out);
    }

    /** The name by which the spoke knows the day: the layout's pattern with the day in it. */
    static String name(Form form, LocalDate day) {
        String pattern = form.source().scalar("name").text();
        String digits = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        return pattern.replace("(\\d{8})", digits).replace("\\d{2}", "01").replace("\\.", ".");
    }
}
