package kr.chungbaek.cli.node;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kr.chungbaek.cli.control.ControlClient;
import kr.chungbaek.cli.control.PartSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which spoke is meant. */
final class SpokeAddress {

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

    ControlClient client() {
        return file().client(Optional.ofNullable(port), USUAL_PORT, Optional.ofNullable(data));
    }

    /** All that the settings file says. */
    Properties settings() {
        return file().required();
    }

    private PartSettings file() {
        return new PartSettings("spoke", Optional.ofNullable(settings));
    }

    /** The path of an order for one feed. */
    static String path(String feed, String what) {
        return "/control/feeds/" + ControlClient.encode(feed) + "/" + what;
    }
}
