package kr.chungbaek.cli.node;

import java.time.LocalDate;
import java.util.Map;
import kr.chungbaek.cli.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Closes days of which something may be lost. */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "After a spool or the hub was lost, days of a feed that gives nothing twice are at risk, and held open. Settle them once",
            "the source has sent them again, or when it cannot: from then on the hub takes absences of these days for real."
        },
        footer = {
            "",
            "Examples:",
            "  ops/cb node settle --feed card-approvals",
            "  ops/cb node settle --feed card-approvals --day 2026-06-19"
        })
final class SettleCommand extends FeedOrderCommand {

    @Option(
            names = "--day",
            paramLabel = "D",
            description = {
                "One day whose sender counted other than what came, instead of all days at risk:",
                "what is missing cannot be had, or was counted wrongly."
            })
    private @Nullable LocalDate day;

    SettleCommand() {
        super("settle");
    }

    @Override
    Map<String, String> details() {
        return day == null ? Map.of() : Map.of("day", day.toString());
    }
}
