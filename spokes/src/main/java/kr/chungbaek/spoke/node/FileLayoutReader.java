package kr.chungbaek.spoke.node;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads what files a feed takes: their names, how they show that they are whole, their format. */
final class FileLayoutReader {

    /** Java's own EUC-KR lacks about half of the syllables that Korean systems write under that name. */
    private static final Charset MS949 = Charset.forName("x-windows-949");

    private static final List<String> READINESS = List.of("done", "renamed", "quiet");

    private final Problems problems;

    FileLayoutReader(Problems problems) {
        this.problems = problems;
    }

    static Charset charset(YamlScalar name) {
        return name.text().equals("ms949") ? MS949 : StandardCharsets.UTF_8;
    }

    Optional<LayoutSource> read(YamlMap file) {
        Optional<FileNames> names = names(file.scalar("name"));
        Optional<FileFormat> format = format(file);
        if (names.isEmpty() || format.isEmpty()) {
            return Optional.empty();
        }
        for (String group : names.get().groups()) {
            if (format.get().columns().contains(group)) {
                problems.add(
                        file.scalar("name").at(),
                        "group '" + group + "' of the name is also a column of the file",
                        "Rename one of them.");
            }
        }
        return Optional.of(new LayoutSource.File(
                names.get(),
                readiness(file, format.get()),
                file.findScalar("packing")
                        .flatMap(label -> Packing.of(label.text()))
                        .orElse(Packing.NONE),
                file.findScalar("days")
                        .flatMap(label -> FileDays.of(label.text()))
                        .orElse(FileDays.ANY),
                format.get()));
    }

    private Optional<FileNames> names(YamlScalar text) {
        try {
            FileNames names = FileNames.parse(text.text());
            if (names.hasDay()) {
                return Optional.of(names);
            }
            problems.add(text.at(), "'" + text.text() + "' has no group for the day", "Add '(\\d{8})'.");
        } catch (PatternSyntaxException e) {
            problems.add(text.at(), "'" + text.text() + "' is no pattern: " + e.getDescription(), "Correct it.");
        }
        return Optional.empty();
    }

    private Optional<FileFormat> format(YamlMap file) {
        List<YamlScalar> given = keys(file, FileFormat.keys());
        if (given.size() != 1) {
            problems.add(
                    given.isEmpty() ? file.at() : given.get(1).at(),
                    given.isEmpty()
                            ? "the file's format is missing"
                            : "'" + given.get(1).text() + "' stands beside '"
                                    + given.get(0).text() + "'",
                    "Give one of " + String.join(", ", FileFormat.keys()) + ".");
            return Optional.empty();
        }
        YamlMap map = file.map(given.get(0).text());
        return Optional.of(
                switch (given.get(0).text()) {
                    case "fixed" -> new FixedFormatReader(problems).read(map);
                    case "csv" -> new CsvFormatReader(problems).read(map);
                    case "camt053" ->
                        new FileFormat.Camt053(FileFormat.Camt053.Rows.valueOf(
                                map.scalar("rows").text().toUpperCase(Locale.ROOT)));
                    default -> new FileFormat.Mt940(charset(map.scalar("charset")));
                });
    }

    private Readiness readiness(YamlMap file, FileFormat format) {
        List<YamlScalar> given = keys(file, READINESS);
        given.stream()
                .skip(1)
                .forEach(key -> problems.add(
                        key.at(),
                        "'" + key.text() + "' stands beside '" + given.get(0).text() + "'",
                        "Keep one of them."));
        if (given.isEmpty() && !format.provesItself()) {
            problems.add(
                    file.at(),
                    "nothing tells when a file is whole",
                    "Add 'done:' with the ending of a done file, 'renamed: true' when the sender renames it at the end,"
                            + " a 'trailer:' with count and sum, or 'quiet:' with the time it must not change.");
        }
        return file.findScalar("done")
                .<Readiness>map(ending -> new Readiness.Done(ending.text()))
                .or(() -> file.findScalar("quiet").map(FileLayoutReader::quiet))
                .orElseGet(Readiness.Named::new);
    }

    private static Readiness quiet(YamlScalar time) {
        return new Readiness.Quiet(Schedule.duration(time.text()).orElse(Duration.ofMinutes(10)));
    }

    private static List<YamlScalar> keys(YamlMap map, List<String> names) {
        return map.entries().stream()
                .map(YamlMap.Entry::key)
                .filter(key -> names.contains(key.text()))
                .toList();
    }
}
