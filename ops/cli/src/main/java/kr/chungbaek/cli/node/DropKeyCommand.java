package kr.chungbaek.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.Version;
import kr.chungbaek.routes.enrolment.NationalKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes the former key of tokens away from a node. */
@Command(
        name = "drop-key",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Takes the former key of tokens away from this node, at the end of a change of keys. Refuses while anybody may",
            "need it: until the hub has said that nothing it holds is a token of that key. Restart the spoke then."
        },
        footer = {"", "Example:", "  ops/cb node drop-key --settings /etc/chungbaek/spoke.properties"})
final class DropKeyCommand implements Callable<Integer> {

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Path first = Optional.ofNullable(spoke.settings().getProperty("chungbaek.token-key"))
                .map(Path::of)
                .orElseThrow(() -> new Refusal("cb: the settings do not say where the keys of tokens are. Set"
                        + " chungbaek.token-key in them."));
        JsonNode tokens = spoke.client().see("/observe/status").path("tokens");
        int held = tokens.path("held").asInt();
        refuseEarly(tokens, held);
        Path file = NationalKeys.file(first, held);
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("'" + file + "' cannot be deleted", e);
        }
        spec.commandLine()
                .getOut()
                .println("key %d is gone: %s. Restart the spoke; it goes on with key %d"
                        .formatted(held, file, tokens.path("next").asInt()));
        return 0;
    }

    private static void refuseEarly(JsonNode tokens, int held) {
        int next = tokens.path("next").asInt();
        if (next == 0) {
            throw new Refusal("cb: the spoke has key " + held + " only. The next one comes first: ops/cb keys rotate");
        }
        if (!tokens.path("through").asBoolean()) {
            throw new Refusal("cb: the spoke has not told the hub all pairs yet. Wait until 'cb node status' says so.");
        }
        if (!tokens.path("mayDropFormer").asBoolean()) {
            throw new Refusal(
                    "cb: the hub still holds tokens of key " + held + ". 'cb hub keys' there tells whose pairs"
                            + " are missing, and 'cb hub keys --move' moves what it holds to key " + next + ".");
        }
    }
}
