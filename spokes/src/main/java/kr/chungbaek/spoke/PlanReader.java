package kr.chungbaek.spoke;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.spoke.node.Plan;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Governments;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Reads a changed configuration. Addresses and secrets may have been added to {@code spoke.properties} meanwhile. */
final class PlanReader implements ConfigWatch.Reader {

    private static final Path ADDED = Path.of("spoke.properties");

    private final Path config;
    private final String region;
    private final Environment environment;
    private final RecordTypes types;
    private final FolderDigest ground;

    /** @param types the record types with which the spoke was started; others need a restart, as at the hub */
    PlanReader(Path config, String region, Environment environment, RecordTypes types) throws IOException {
        this.config = config;
        this.region = region;
        this.environment = environment;
        this.types = types;
        this.ground = ground();
    }

    private FolderDigest ground() throws IOException {
        return FolderDigest.of(config, List.of("records", "reference"));
    }

    @Override
    public Plan read() {
        Problems problems = new Problems();
        try {
            if (!ground().equals(ground)) {
                problems.add(
                        Position.ofFile("config"),
                        "record types or reference tables have changed since the spoke started",
                        "Restart hub and spoke to take them.");
                problems.refuse();
            }
            Governments governments = Governments.read(
                    ConfigFolder.readFile(config, "reference/governments.csv"),
                    ConfigFolder.readFile(config, "reference/government_successions.csv"),
                    problems);
            Properties added = added();
            Plan plan = SpokeModel.plan(config, region, types, governments, name -> value(added, name), problems);
            problems.refuse();
            return plan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String value(Properties added, String name) {
        String known = environment.getProperty(name);
        return known != null ? known : added.getProperty(name);
    }

    private static Properties added() throws IOException {
        Properties properties = new Properties();
        if (Files.isRegularFile(ADDED)) {
            try (Reader reader = Files.newBufferedReader(ADDED)) {
                properties.load(reader);
            }
        }
        return properties;
    }
}
