package kr.chungbaek.cli.hub;

import java.nio.file.Path;
import java.util.Optional;
import kr.chungbaek.cli.PortNumber;
import kr.chungbaek.cli.control.ControlClient;
import kr.chungbaek.cli.control.PartSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which hub is meant. */
final class HubAddress {

    private static final String USUAL_PORT = "8080";

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "The hub's settings, which tell its port and data folder. Default: hub.properties here, or in /etc/chungbaek.")
    private @Nullable Path settings;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = PortNumber.class,
            description = "The hub's port, in place of the settings.")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "The hub's data folder, in place of the settings.")
    private @Nullable Path data;

    /** Where the hub keeps its data. */
    HubFiles files() {
        return HubFiles.of(
                new PartSettings("hub", Optional.ofNullable(settings)).required(), Optional.ofNullable(data));
    }

    ControlClient client() {
        return new PartSettings("hub", Optional.ofNullable(settings))
                .client(Optional.ofNullable(port), USUAL_PORT, Optional.ofNullable(data));
    }
}
