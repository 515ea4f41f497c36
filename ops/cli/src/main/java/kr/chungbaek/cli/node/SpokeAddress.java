package kr.chungbaek.cli.node;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import kr.chungbaek.cli.PortNumber;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.control.ControlClient;
import kr.chungbaek.cli.control.PartSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which spoke is meant. */
final class SpokeAddress {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final String USUAL_PORT = "8091";

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "The spoke's settings, which tell its port and data folder. Default: spoke.properties here, or in /etc/chungbaek.")
    private @Nullable Path settings;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = PortNumber.class,
            description = "The spoke's port, in place of the settings.")
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
        if (!NAME.matcher(feed).matches()) {
            throw new Refusal(
                    "cb: --feed is '" + feed + "', which is no name of a feed; allowed: small letters, digits and"
                            + " '-', as in bank-transfers. 'node status' lists them.");
        }
        return "/control/feeds/" + ControlClient.encode(feed) + "/" + what;
    }
}
