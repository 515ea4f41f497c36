package kr.chungbaek.e2e.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code install-node} does with files and folders; a real spoke is in {@link GuideIT}. */
final class InstallNodeTest {

    @TempDir
    private Path folder;

    private Path machine;
    private Path settings;
    private Path unit;
    private String said = "";

    @BeforeEach
    void installed() throws Exception {
        machine = Files.createDirectories(folder.toRealPath().resolve("machine"));
        settings = machine.resolve("etc/chungbaek/spoke.properties");
        unit = machine.resolve("etc/systemd/system/chungbaek-spoke.service");
        TestingPackage.tools(folder.resolve("tools"));
        assertThat(installNode(new TestingPackage(folder, "0.1.0"), "--region", "jeju"))
                .as(this::said)
                .isZero();
    }

    @Test
    void purgingLeavesNoKeyBehind() throws Exception {
        Path keys = machine.resolve("etc/chungbaek/keys");
        Files.writeString(keys.resolve("national.token-key"), "one");
        Files.writeString(keys.resolve("national.token-key-2"), "two");

        assertThat(installNode(new TestingPackage(folder, "0.1.0"), "--uninstall", "--purge"))
                .as(this::said)
                .isZero();

        assertThat(keys).doesNotExist();
    }

    @Test
    void theSpokeMayWriteWhereItsSettingsSay() throws Exception {
        Path data = folder.toRealPath().resolve("disk/spool");
        set("chungbaek.data=" + data);
        set("chungbaek.spool.mirror=/mnt/second/chungbaek");

        assertThat(installNode(new TestingPackage(folder, "0.1.0"), "--region", "jeju"))
                .as(this::said)
                .isZero();

        assertThat(data).isDirectory();
        assertThat(unit)
                .content()
                .contains("WorkingDirectory=" + data + "\n")
                .contains("ReadWritePaths=" + data + " " + machine + "/etc/chungbaek/keys -/mnt/second/chungbaek\n")
                .doesNotContain("@WRITABLE");
    }

    @Test
    void aSpoolThatLiesElsewhereIsBackedUpBeforeAnUpgrade() throws Exception {
        Path data = Files.createDirectories(folder.toRealPath().resolve("disk/spool"));
        Files.writeString(data.resolve("spool.db"), "");
        set("chungbaek.data=" + data);

        assertThat(installNode(new TestingPackage(folder, "0.2.0"), "--upgrade"))
                .as(this::said)
                .isZero();

        assertThat(machine.resolve("var/backups/chungbaek")).isDirectoryContaining("glob:**jeju-before-0.2.0-*.zip");
        assertThat(unit).content().contains("WorkingDirectory=" + data + "\n");
    }

    @Test
    void aFolderThatTheUnitCannotHoldIsRefusedBeforeAnythingIsChanged() throws Exception {
        set("chungbaek.data=spool");

        assertThat(installNode(new TestingPackage(folder, "0.2.0"), "--upgrade"))
                .isEqualTo(2);

        assertThat(said).contains("has 'spool', which a unit cannot hold");
        assertThat(machine.resolve("opt/chungbaek/current/VERSION")).content().contains("0.1.0");
    }

    @Test
    void anUpgradeWhoseUnitSystemdDoesNotTakeGoesBack() throws Exception {
        start();

        assertThat(installNode(
                        new TestingPackage(folder, "0.2.0")
                                .with("chungbaek-spoke.service", "[Service]\nNonsense=yes\n")
                                .with("config/records/card.yaml", "record: newer\n"),
                        "--upgrade"))
                .as(this::said)
                .isEqualTo(1);

        assertThat(said).contains("systemd does not take", "going back", "left as it was: 0.1.0");
        everythingIsAsItWas();
    }

    @Test
    void anUpgradeWhoseConfigurationCannotBeWrittenGoesBack() throws Exception {
        start();
        Files.createDirectories(machine.resolve("etc/chungbaek/config/records/card.yaml.tmp"));

        assertThat(installNode(
                        new TestingPackage(folder, "0.2.0")
                                .with("config/nodes/jeju.yaml", "node: newer\n")
                                .with("config/records/card.yaml", "record: newer\n"),
                        "--upgrade"))
                .as(this::said)
                .isEqualTo(1);

        assertThat(said).contains("going back", "left as it was: 0.1.0");
        everythingIsAsItWas();
    }

    @Test
    void aRollBackThatCannotBeDoneGoesForthAgain() throws Exception {
        assertThat(installNode(new TestingPackage(folder, "0.2.0"), "--upgrade"))
                .as(this::said)
                .isZero();
        start();
        Files.writeString(machine.resolve("opt/chungbaek/0.1.0/chungbaek-spoke.service"), "Nonsense=yes\n");

        assertThat(installNode(new TestingPackage(folder, "0.2.0"), "--roll-back"))
                .as(this::said)
                .isEqualTo(1);

        assertThat(current()).isEqualTo("0.2.0");
        assertThat(machine.resolve("running")).exists();
    }

    private void everythingIsAsItWas() throws IOException {
        assertThat(current()).isEqualTo("0.1.0");
        assertThat(machine.resolve("opt/chungbaek/previous")).doesNotExist();
        assertThat(machine.resolve("etc/chungbaek/config/nodes/jeju.yaml")).hasContent("node: jeju");
        assertThat(machine.resolve("etc/chungbaek/config/records/card.yaml")).hasContent("record: card");
        assertThat(unit).content().contains("ExecStart=").doesNotContain("Nonsense");
        assertThat(machine.resolve("running")).as("the spoke").exists();
    }

    private String current() throws IOException {
        return Files.readSymbolicLink(machine.resolve("opt/chungbaek/current")).toString();
    }

    private void start() throws IOException {
        Files.createFile(machine.resolve("running"));
    }

    /** As an operator does: the last line of a name counts. */
    private void set(String line) throws IOException {
        Files.writeString(settings, line + "\n", StandardOpenOption.APPEND);
    }

    private int installNode(TestingPackage version, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("sh", version.unpack().resolve("install-node").toString()));
        command.addAll(List.of(words));
        Path log = folder.resolve("said.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", folder.resolve("tools") + ":" + environment.get("PATH"));
        environment.put("CHUNGBAEK_ROOT", machine.toString());
        environment.put("CHUNGBAEK_SYSTEMCTL", "systemctl");
        int status = builder.start().waitFor();
        said = Files.readString(log);
        return status;
    }

    private String said() {
        return said;
    }
}
