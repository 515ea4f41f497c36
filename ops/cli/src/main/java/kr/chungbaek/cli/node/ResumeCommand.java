package kr.chungbaek.cli.node;

import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;

/** Lets a paused feed go on. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Lets a paused feed go on where it stood. What it brought today no longer counts against its limits."
        },
        footer = {"", "Example:", "  ops/cb node resume --feed card-approvals"})
final class ResumeCommand extends FeedOrderCommand {

    ResumeCommand() {
        super("resume");
    }
}
