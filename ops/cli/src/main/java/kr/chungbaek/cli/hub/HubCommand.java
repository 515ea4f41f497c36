package kr.chungbaek.cli.hub;

import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What an operator does with a hub. */
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Looks after a hub, on the machine where it runs.",
        subcommands = {
            TokenCommand.class,
            NodesCommand.class,
            RevokeCommand.class,
            KeysCommand.class,
            HubBackupCommand.class,
            HubRestoreCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ops/cb hub token --region jeju                           lets the node of a region enrol, once",
            "  ops/cb hub nodes                                         who is enrolled, and until when",
            "  ops/cb hub revoke --region jeju --why \"disk stolen\"     shows a node out at once",
            "  ops/cb hub keys                                          how a change of the key of tokens stands",
            "  ops/cb hub backup --to /mnt/backup/hub.zip               its database and its authority, while it works"
        })
public final class HubCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
