package kr.chungbaek.cli.node;

import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;

/** Takes again what was refused. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Takes again what of a feed waits in quarantine, after the layout or the source was put right. Messages and pushed",
            "rows are taken from quarantine, files and tables read again at the next poll. A second time changes nothing."
        },
        footer = {"", "Example:", "  ops/cb node replay --feed bank-transfers"})
final class ReplayCommand extends FeedOrderCommand {

    ReplayCommand() {
        super("replay");
    }
}
