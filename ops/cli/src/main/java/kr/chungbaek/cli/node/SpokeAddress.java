package kr.chungbaek.cli.node;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import kr.chungbaek.cli.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which spoke is meant. */
final class SpokeAddress {

    private static final List<Path> USUAL =
            List.of(Path.of("spoke.properties"), Path.of("/etc/chungbaek/spoke.properties"));

    private static final String USUAL_PORT = "8091";

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "The spoke's settings, which tell its port and data folder. Default: spoke.properties here, or in /etc/chungbaek.")
    private @Nullable Path settings;

    @Option(names = "--port", paramLabel = "N", description = "The spoke's port, in place of the settings.")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "The spoke's data folder, in place of the settings.")
    private @Nullable Path data;

    SpokeClient client() {
        Properties known = known();
        String at = port != null ? port.toString() : known.getProperty("server.port", USUAL_PORT);
        Optional<Path> folder = Optional.ofNullable(data)
                .or(() ->
                        Optional.ofNullable(known.getProperty("chungbaek.data")).map(Path::of));
        return new SpokeClient("http://127.0.0.1:" + at, folder);
    }

    /** All that the settings file says. */
    Properties settings() {
        if (settings == null && USUAL.stream().noneMatch(Files::isRegularFile)) {
            throw new Refusal("cb: no settings of a spoke are here or in /etc/chungbaek. Name them: --settings FILE");
        }
        return known();
    }

    private Properties known() {
        Properties known = new Properties();
        Optional<Path> file = settings != null
                ? Optional.of(settings)
                : USUAL.stream().filter(Files::isRegularFile).findFirst();
        if (file.isPresent()) {
            try (Reader reader = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
                known.load(reader);
            } catch (IOException e) {
                throw new Refusal("cb: the settings '" + file.get() + "' cannot be read. Name others: --settings FILE");
            }
        }
        return known;
    }
}
