package kr.chungbaek.cli.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the next national key. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Makes the next national key beside the one in use. Carry it to every spoke by hand, beside the key that is",
            "there, and restart the spoke: from then on it tells the hub which token of the next key stands for which of",
            "the one in use, and changes nothing else. 'cb hub keys' tells when all have done so, and what comes next."
        },
        footer = {"", "Example:", "  ops/cb keys rotate --dir /etc/chungbaek/keys"})
final class RotateCommand implements Callable<Integer> {

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Folder of the key in use.")
    private Path folder = Path.of("keys");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(NationalKey.next(folder, new SecureRandom()));
        return 0;
    }
}
