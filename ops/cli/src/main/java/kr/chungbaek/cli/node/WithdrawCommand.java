package kr.chungbaek.cli.node;

import java.util.Map;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets a comparison withdraw what it would not by itself. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "A table or list that lost more than half of its rows, or has a row whose key cannot be read, withdraws nothing: it",
            "was more likely emptied by mistake. The status tells how many records are without a row. When they are gone for",
            "good, say their number: it is compared once more, and at most so many are withdrawn, here and at the hub."
        },
        footer = {"", "Example:", "  ops/cb node withdraw --feed tax-assessments --records 6000"})
final class WithdrawCommand extends FeedOrderCommand {

    @Option(
            names = "--records",
            required = true,
            paramLabel = "N",
            description = "How many records are gone, as the status tells.")
    private long records;

    WithdrawCommand() {
        super("withdraw");
    }

    @Override
    Map<String, String> details() {
        return Map.of("records", String.valueOf(records));
    }
}
