package kr.chungbaek.cli.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the national key. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Makes the national key, by which all spokes make the same token of the same person. It is made once for the",
            "nation, carried to every spoke by hand, and never to the hub: whoever has it and the hub's records could",
            "find people by trying. A key that is there is kept. A node's own keys are made when it enrols."
        },
        subcommands = RotateCommand.class,
        footer = {
            "",
            "Examples:",
            "  ops/cb keys --dir /etc/chungbaek/keys",
            "  ops/cb keys rotate --dir /etc/chungbaek/keys         the next key, beside the one in use"
        })
public final class KeysCommand implements Callable<Integer> {

    @Option(names = "--dir", paramLabel = "DIR", description = "Folder of the key.")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--dir=DIR'");
        }
        spec.commandLine().getOut().println(NationalKey.in(folder, new SecureRandom()));
        return 0;
    }
}
