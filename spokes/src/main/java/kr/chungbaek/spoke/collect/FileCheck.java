package kr.chungbaek.spoke.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import kr.chungbaek.spoke.node.LayoutSource;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/**
 * Looks through a file before anything of it is taken: a header of the right day, a trailer, and as many details of the
 * sum that the trailer says. A file that fails is half-written or damaged, and none of it is taken.
 */
final class FileCheck {

    private final LayoutSource.FixedFile layout;
    private long details;
    private long sum;
    private boolean summable = true;

    FileCheck(LayoutSource.FixedFile layout) {
        this.layout = layout;
    }

    /**
     * The day that the file closes.
     *
     * @throws Fault BAD_LINE when the file is not to be taken
     */
    LocalDate day(String name, Path file) throws IOException {
        LocalDate day = dayOf(name);
        try (FixedLines lines = FixedLines.open(file)) {
            FixedLine header = lines.next().orElseThrow(() -> refused("the file is empty"));
            checkHeader(header, day);
            FixedLine last = header;
            for (Optional<FixedLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (last != header) {
                    count(last);
                }
                last = line.get();
            }
            checkTrailer(last, header);
        }
        return day;
    }

    private LocalDate dayOf(String name) {
        Matcher matcher = layout.name().matcher(name);
        if (!matcher.matches()) {
            throw refused("the name does not fit the pattern '" + layout.name() + "'");
        }
        return parse(matcher.group(1), "the name's day");
    }

    private void checkHeader(FixedLine header, LocalDate day) {
        if (!header.fits(layout) || !header.begins(layout.headerMark())) {
            throw refused("line 1 is not a header of " + layout.line() + " bytes that begins with '"
                    + layout.headerMark() + "'");
        }
        byte[] bytes = Arrays.copyOfRange(
                header.bytes(), layout.headerDay().at() - 1, layout.headerDay().last());
        LocalDate told = parse(new String(bytes, StandardCharsets.ISO_8859_1), "the header's day");
        if (!told.equals(day)) {
            throw refused("the header is of " + told + ", the name of " + day);
        }
    }

    private void count(FixedLine line) {
        details++;
        OptionalLong amount = line.fits(layout) && line.begins(layout.detailMark())
                ? line.number(Objects.requireNonNull(layout.columns().get(layout.sumOf())))
                : OptionalLong.empty();
        summable &= amount.isPresent();
        sum += amount.orElse(0);
    }

    private void checkTrailer(FixedLine trailer, FixedLine header) {
        if (trailer == header || !trailer.fits(layout) || !trailer.begins(layout.trailerMark())) {
            throw refused("line " + trailer.number() + ", the last, is not a trailer of " + layout.line()
                    + " bytes that begins with '" + layout.trailerMark() + "': the file is not whole");
        }
        OptionalLong count = trailer.number(layout.count());
        if (count.isEmpty() || count.getAsLong() != details) {
            throw refused("the trailer counts " + shown(count) + " lines, but there are " + details);
        }
        OptionalLong total = trailer.number(layout.sum());
        if (total.isEmpty() || summable && total.getAsLong() != sum) {
            throw refused("the trailer's sum is " + shown(total) + ", that of the lines " + sum);
        }
    }

    private static String shown(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "no number of";
    }

    private static LocalDate parse(String text, String what) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw refused(what + " is '" + text + "', not a date as in 20260131");
        }
    }

    private static Fault refused(String why) {
        return new Fault(FaultCode.BAD_LINE, why);
    }
}
