package kr.chungbaek.cli.node;

import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What an operator does with a node. */
@Command(
        name = "node",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Looks after a spoke, on the machine where it runs.",
        subcommands = {
            EnrolCommand.class,
            StatusCommand.class,
            DoctorCommand.class,
            DaysCommand.class,
            QuarantineCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            ReplayCommand.class,
            RereadCommand.class,
            SettleCommand.class,
            WithdrawCommand.class,
            DropKeyCommand.class,
            HealthCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ops/cb node enrol --region R --token T               make it known to its hub",
            "  ops/cb node doctor                                   whether it has what it needs, and what to mend",
            "  ops/cb node status                                   how every feed stands",
            "  ops/cb node days --feed bank-transfers               what source and spool count of its business days",
            "  ops/cb node quarantine --feed bank-transfers         what was refused, and why",
            "  ops/cb node replay --feed bank-transfers             take it again, after the layout was put right",
            "  ops/cb node reread --feed staff --from 2026-06-01 --to 2026-06-30",
            "  ops/cb node backup --to /mnt/backup/jeju.zip         a copy of its spool, while it works"
        })
public final class NodeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
