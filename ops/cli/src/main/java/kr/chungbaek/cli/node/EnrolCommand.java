package kr.chungbaek.cli.node;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.Version;
import kr.chungbaek.routes.enrolment.Credential;
import kr.chungbaek.routes.enrolment.EnrolmentClient;
import kr.chungbaek.routes.enrolment.EnrolmentFailure;
import kr.chungbaek.routes.enrolment.EnrolmentToken;
import kr.chungbaek.routes.enrolment.NodeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a node known to its hub. */
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Makes a node known to its hub: makes the key with which it signs, and gets a certificate from the hub's own",
            "authority, or shows the hub one of the agency's. All of it is for the spoke's user only. A node that enrols",
            "again keeps its signing key; the certificates that it had before count no more."
        },
        footer = {
            "",
            "Examples:",
            "  ops/cb node enrol --region gyeonggi --token cb1.aHR0… --dir /etc/chungbaek/keys/gyeonggi",
            "  ops/cb node enrol --region gyeonggi --token-file token --certificate node.crt --key node.key",
            "",
            "The hub's operator makes the token: ops/cb hub token --region gyeonggi. It works once. The spoke renews the",
            "certificate by itself; an agency's has to be enrolled again before it ends."
        })
final class EnrolCommand implements Callable<Integer> {

    @Option(
            names = "--region",
            required = true,
            paramLabel = "R",
            description = "The node's region, as in config/nodes.")
    private String region = "";

    @Option(names = "--token", paramLabel = "T", description = "What 'cb hub token' printed.")
    private @Nullable String token;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file with the token, so that it is seen in no list of processes.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "keys",
            description = "Where the node's keys are kept; the spoke's chungbaek.keys. Default: ${DEFAULT-VALUE}.")
    private Path dir = Path.of("keys");

    @Option(names = "--certificate", paramLabel = "PEM", description = "The agency's certificate for this node.")
    private @Nullable Path certificate;

    @Option(
            names = "--key",
            paramLabel = "PEM",
            description = "The private key of that certificate, without a password.")
    private @Nullable Path key;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        EnrolmentToken given = token();
        if (!given.region().equals(region)) {
            throw new Refusal("cb: the token is for region '" + given.region() + "', not for '" + region
                    + "'. Give --region " + given.region() + ", or ask the hub's operator for another token.");
        }
        NodeFolder folder = new NodeFolder(dir);
        try {
            EnrolmentClient.enrol(given, folder, agency());
        } catch (EnrolmentFailure e) {
            throw new Refusal("cb: not enrolled: " + e.getMessage());
        }
        tell(folder);
        return 0;
    }

    private void tell(NodeFolder folder) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("enrolled    " + region + " at " + folder.address());
        out.println("signs with  " + folder.signingKey());
        out.println("certificate " + folder.credentialFile() + ", good until "
                + folder.credential().expires());
        out.println("authority   " + folder.authorityFile());
        out.println();
        out.println("Set chungbaek.keys=" + dir.toAbsolutePath() + " for the spoke, and start it, or start it again.");
    }

    private EnrolmentToken token() {
        if ((token == null) == (tokenFile == null)) {
            throw new ParameterException(spec.commandLine(), "Give either --token or --token-file.");
        }
        try {
            return EnrolmentToken.parse(token != null ? token : read(tokenFile));
        } catch (IllegalArgumentException e) {
            throw new Refusal("cb: " + e.getMessage());
        }
    }

    private Optional<Credential> agency() {
        if (certificate == null && key == null) {
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw new ParameterException(spec.commandLine(), "--certificate and --key go together.");
        }
        try {
            return Optional.of(Credential.of(read(key) + "\n" + read(certificate)));
        } catch (IllegalArgumentException e) {
            throw new Refusal("cb: '" + certificate + "' and '" + key + "' hold " + e.getMessage() + ".");
        }
    }

    private static String read(@Nullable Path file) {
        try {
            return Files.readString(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new Refusal("cb: '" + file + "' cannot be read.");
        }
    }
}
