package kr.chungbaek.scenario.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.ReferenceTables;
import kr.chungbaek.wire.yaml.ConfigText;

/** The project's own configuration, and pieces of one. */
public final class TestConfig {

    private static final Path CONFIG = Path.of("../../config");

    private TestConfig() {}

    /** The project's record types and reference tables. */
    public static RecordTypes recordTypes() {
        RecordTypes types = recordTypes(texts("records"));
        Problems problems = new Problems();
        ReferenceTables tables = ReferenceTables.read(
                texts("reference"),
                types,
                table -> {
                    String name = "reference/" + table + ".csv";
                    return Optional.of(new ConfigText("config/" + name, read(CONFIG.resolve(name))));
                },
                problems);
        problems.refuse();
        return types.and(tables.types());
    }

    /** The record types of these files, and no reference tables. */
    public static RecordTypes recordTypes(List<ConfigText> files) {
        Problems problems = new Problems();
        RecordTypes types = RecordTypeReader.read(files, problems);
        problems.refuse();
        return types;
    }

    public static List<ConfigText> texts(String folder) {
        try (Stream<Path> files = Files.walk(CONFIG.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> new ConfigText("config/" + CONFIG.relativize(file), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scenario of a text without mistakes. */
    public static CompiledScenario compiled(String yaml, RecordTypes types) {
        Problems problems = new Problems();
        List<Scenario> all = ScenarioReader.read(List.of(new ConfigText("s.yaml", yaml)), types, problems)
                .all();
        problems.refuse();
        return ScenarioCompiler.compile(all.get(0), types, problems).orElseThrow();
    }

    /** What is wrong with the text of a scenario, one line each. */
    public static List<String> problems(String yaml, RecordTypes types) {
        Problems problems = new Problems();
        ScenarioReader.read(List.of(new ConfigText("s.yaml", yaml)), types, problems);
        return problems.sorted().stream().map(Object::toString).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
