package kr.chungbaek.cli.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The project's configuration with other nodes. */
final class TestingConfig {

    private static final Path PROJECT = Path.of("../../config");

    private static final String NODE = """
            node: %s
            title: { ko: 시험, en: Test }
            governments: ["%s"]
            systems:
              payroll: { kind: push, token: "${pushed.token}" }
            feeds:
              payroll: { system: payroll, since: 2020-01-01, promise: 40d }
            """;

    private TestingConfig() {}

    /** Without any node. */
    static void copy(Path config) throws IOException {
        try (Stream<Path> paths = Files.walk(PROJECT)) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(one -> !one.getParent().endsWith("nodes"))
                    .toList()) {
                Path target = config.resolve(PROJECT.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
        Files.createDirectories(config.resolve("nodes"));
    }

    /**
     * With nodes to which payrolls are pushed.
     *
     * @param regions the one government of each
     */
    static Path pushed(Path config, Map<String, String> regions) throws IOException {
        copy(config);
        for (Map.Entry<String, String> region : regions.entrySet()) {
            Files.writeString(
                    config.resolve("nodes/" + region.getKey() + ".yaml"),
                    NODE.formatted(region.getKey(), region.getValue()));
        }
        return config;
    }
}
