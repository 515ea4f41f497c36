package kr.chungbaek.e2e.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kr.chungbaek.e2e.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ops/docs/tutorial-integrators.md} tells is done as it stands there, and must come out as it says. */
final class TutorialIT {

    private static final Path DOCUMENT = Path.of("../docs/tutorial-integrators.md");
    private static final int PORTS = 20;

    @TempDir
    private Path folder;

    private Path demo;
    private Tutorial tutorial;
    private Clone clone;
    private Spoke spoke;
    private Process running;

    @BeforeEach
    void start() throws Exception {
        demo = folder.resolve("tutorial");
        tutorial = Tutorial.read(DOCUMENT, demo);
        clone = Clone.make(folder.resolve("clone"));
        Path said = folder.resolve("demo.log");
        spoke = new Spoke(demo, said);
        String command = tutorial.commands().strip().replaceAll(" +#.*", "");
        assertThat(command).startsWith("ops/cb demo ");
        running = clone.start("exec " + command + " --port " + Ports.free(PORTS), said);
    }

    @AfterEach
    void stop() throws Exception {
        running.destroy();
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void threeNewSourcesAreAddedByEditingYamlOnly() throws Exception {
        String status = tutorial.commands();
        spoke.await("the demo's spoke", () -> spoke.count("staff", "forwarded") > 0);
        assertThat(clone.run(status)).contains("bank-transfers", "ok").doesNotContain("not taken");

        aBankFileInANewLayout(status.substring(0, status.indexOf('\n') + 1));
        anotherTable();
        aRouteOfYourOwn();

        assertThat(tutorial.isAtItsEnd()).isTrue();
    }

    private void aBankFileInANewLayout(String define) throws Exception {
        clone.write(tutorial.yaml());
        clone.add("feeds", tutorial.yaml());
        clone.run(tutorial.commands());
        spoke.await("the new feed", () -> !spoke.feed("harbour-transfers").isMissingNode());

        String commands = tutorial.commands();
        int looking = commands.indexOf("$status");
        clone.run(commands.substring(0, looking));
        spoke.await(
                "a good line and a bad one",
                () -> spoke.count("harbour-transfers", "forwarded") == 1
                        && spoke.count("harbour-transfers", "quarantined") == 1);
        assertThat(clone.run(define + commands.substring(looking)))
                .contains("harbour-transfers", "code 'X' is not in the code table");

        long before = spoke.changes();
        String code = tutorial.told("Add `(.+)` to the codes of `purpose`");
        clone.replace("config/feeds/harbour-transfers.yaml", "O: OTHER }", "O: OTHER, " + code + " }");
        spoke.await("the changed layout", () -> spoke.changes() > before);
        clone.run(define + tutorial.commands());
        spoke.await(
                "both lines",
                () -> spoke.count("harbour-transfers", "forwarded") == 2
                        && spoke.feed("harbour-transfers").path("waiting").asLong() == 0);
    }

    private void anotherTable() throws Exception {
        clone.write(tutorial.yaml());
        clone.add("feeds", tutorial.yaml());
        String same = tutorial.told("`\\$status` shows as many records forwarded as `(.+)` has");
        spoke.await(
                "as many officers as " + same,
                () -> spoke.count("officers-whole", "forwarded") > 0
                        && spoke.count("officers-whole", "forwarded") == spoke.count(same, "forwarded"));
    }

    private void aRouteOfYourOwn() throws Exception {
        clone.write(tutorial.yaml());
        clone.write(tutorial.yaml());
        clone.add("systems", tutorial.yaml());
        clone.add("feeds", tutorial.yaml());
        String commands = tutorial.commands();
        clone.run(commands.substring(0, commands.indexOf("$status")));
        spoke.await("the exported line", () -> spoke.count("exported-taxes", "forwarded") == 1);
    }
}
