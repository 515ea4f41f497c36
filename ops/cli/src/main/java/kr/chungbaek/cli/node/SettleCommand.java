package kr.chungbaek.cli.node;

import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;

/** Closes days of which something may be lost. */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "After a spool or the hub was lost, days of a feed that gives nothing twice are at risk, and held open. Settle them once",
            "the source has sent them again, or when it cannot: from then on the hub takes absences of these days for real."
        },
        footer = {"", "Example:", "  ops/cb node settle --feed card-approvals"})
final class SettleCommand extends FeedOrderCommand {

    SettleCommand() {
        super("settle");
    }
}
