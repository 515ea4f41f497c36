package kr.chungbaek.cli.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
        footer = {"", "Example:", "  ops/cb keys --dir /etc/chungbaek/keys"})
public final class KeysCommand implements Callable<Integer> {

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Folder of the key.")
    private Path folder = Path.of("keys");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(NationalKey.in(folder, new SecureRandom()));
        return 0;
    }
}
