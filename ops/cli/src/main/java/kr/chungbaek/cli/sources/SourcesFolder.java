package kr.chungbaek.cli.sources;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kr.chungbaek.cli.play.KeyTokens;
import kr.chungbaek.simulator.plot.Answer;

/** What others need to know of the running source systems, as files. */
final class SourcesFolder {

    private final Path folder;

    SourcesFolder(Path folder) {
        this.folder = folder;
    }

    /** A file in the folder, which is made when it is not there. */
    Path create(String name) throws IOException {
        return Files.createDirectories(folder).resolve(name);
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** {@code <region>/spoke.properties}: the addresses and secrets that the region's spoke needs. */
    Path writeSpoke(String region, Map<String, String> settings) throws IOException {
        Path file = Files.createDirectories(folder.resolve(region)).resolve("spoke.properties");
        Properties properties = new Properties();
        properties.putAll(new TreeMap<>(settings));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Where the simulated source systems of " + region + " are");
        }
        return file;
    }

    /** {@code answers.csv}: the cases that must come out, one {@code scenario,government,case_key} per line, sorted. */
    void writeAnswers(List<Answer> slips, KeyTokens tokens) throws IOException {
        List<String> lines = slips.stream()
                .map(slip -> slip.scenario() + "," + slip.government() + "," + tokens.of(slip.caseKey()))
                .sorted()
                .toList();
        Files.createDirectories(folder);
        Files.write(folder.resolve("answers.csv"), lines);
    }
}
