package kr.chungbaek.cli.keys;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the keys of regions. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Makes the keys of one or more regions: the pair with which a spoke signs and the hub verifies,",
            "the spoke's password at the broker, and the national key of tokens. What is there is kept."
        },
        footer = {
            "",
            "Examples:",
            "  ops/cb keys gyeonggi --dir /etc/chungbaek/keys",
            "  ops/cb keys gyeonggi incheon jeju --dir keys",
            "",
            "The private key and the national key belong on the region's spoke only; the hub needs public.key",
            "and broker.password."
        })
public final class KeysCommand implements Callable<Integer> {

    private static final String REGION = "[a-z][a-z0-9-]{0,30}";

    @Parameters(arity = "1..*", paramLabel = "REGION", description = "Name of a region, as in config/nodes.")
    private List<String> regions = List.of();

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Folder of the keys.")
    private Path folder = Path.of("keys");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (String region : regions) {
            if (!region.matches(REGION)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "Region '" + region + "' is not a name. Allowed: lower case letters, digits, '-'.");
            }
        }
        KeyFolder keys = new KeyFolder(folder, new SecureRandom());
        PrintWriter out = spec.commandLine().getOut();
        out.println(keys.tokenKey());
        for (String region : regions) {
            Path own = keys.region(region);
            for (String file : List.of("private.key", "public.key", "broker.password")) {
                if (Files.exists(own.resolve(file))) {
                    out.println(own.resolve(file));
                }
            }
        }
        return 0;
    }
}
