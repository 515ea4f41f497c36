package kr.chungbaek.cli.node;

import java.util.Map;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets a feed wait. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Lets one feed wait, also over restarts, until it is resumed; the others go on. What is pushed meanwhile is",
            "answered 503; messages stay in their queue."
        },
        footer = {
            "",
            "Example:",
            "  ops/cb node pause --feed card-approvals --why \"the card company repairs its queue\""
        })
final class PauseCommand extends FeedOrderCommand {

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "by an operator", description = "Shown in the status.")
    private String why = "by an operator";

    PauseCommand() {
        super("pause");
    }

    @Override
    Map<String, String> details() {
        return Map.of("why", why);
    }
}
