package kr.chungbaek.simulator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.simulator.form.Forms;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import kr.chungbaek.wire.reference.Governments;
import kr.chungbaek.wire.yaml.ConfigText;

/** The project's own configuration. */
public final class Config {

    private static final Path ROOT = Path.of("../../config");

    private Config() {}

    public static RecordTypes types() {
        Problems problems = new Problems();
        RecordTypes types = RecordTypeReader.read(files("records"), problems);
        problems.refuse();
        return types;
    }

    public static Forms forms() {
        Problems problems = new Problems();
        Forms forms = Forms.read(files("feeds"), types(), problems);
        problems.refuse();
        return forms;
    }

    public static Governments governments() {
        Problems problems = new Problems();
        Governments governments = Governments.read(
                file("reference/governments.csv"), file("reference/government_successions.csv"), problems);
        problems.refuse();
        return governments;
    }

    public static BusinessCalendar calendar() {
        Problems problems = new Problems();
        BusinessCalendar calendar = BusinessCalendar.read(file("reference/holidays.csv"), problems);
        problems.refuse();
        return calendar;
    }

    private static List<ConfigText> files(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> file(ROOT.relativize(file).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigText file(String path) {
        try {
            return new ConfigText(path, Files.readString(ROOT.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
