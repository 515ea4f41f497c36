package kr.chungbaek.e2e.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.chungbaek.e2e.deploy.Guide.Step;

/**
 * Does what the guide says: types its commands at a desk where what was carried from one machine to another lies, and edits
 * the files it names. The node's machine is a folder.
 */
final class GuideReader {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final int LONGEST_MINUTES = 5;

    private final Path desk;
    private final Path machine;
    private final GuideHub hub;
    private final Map<String, String> values;
    private String said = "";

    /** @param values of this place, for what the guide says by way of example */
    GuideReader(Path desk, Path machine, GuideHub hub, Map<String, String> values) throws IOException {
        this.desk = desk;
        this.machine = machine;
        this.hub = hub;
        this.values = values;
        Path tools = Files.createDirectories(desk.resolve("tools"));
        Files.createSymbolicLink(tools.resolve("systemctl"), ROOT.resolve("ops/e2e/systemctl-stand-in"));
        Path command = Files.writeString(tools.resolve("cb-at-the-hub"), """
                #!/bin/sh
                exec '%s' -Xmx512m -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 '-Dcb.home=%s' -cp '%s' kr.chungbaek.cli.Cb "$@"
                """.formatted(
                        GuideHub.JAVA, ROOT, System.getProperty("java.class.path")));
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    void follow(Step step) throws Exception {
        switch (step.where()) {
            case "build$" -> type(step.what().replace("ops/deploy/", ROOT + "/ops/deploy/") + " --built --to .");
            case "hub$" -> type(step.what().replace("ops/cb ", "cb-at-the-hub "));
            case "node#" -> type(onMachine(step.what()));
            case "note" -> hub.obey(step.what());
            case "hub.properties" -> edit(desk.resolve("hub.properties"), step.what(), true);
            case "spoke.properties" -> edit(machine.resolve("etc/chungbaek/spoke.properties"), step.what(), false);
            default -> throw new IllegalArgumentException("nobody knows where '" + step.where() + "' is");
        }
    }

    /** What the last command printed. */
    String said() {
        return said;
    }

    private String onMachine(String command) {
        return command.replaceAll("(?<=^|[ =])/(etc|opt|var)/", machine + "/$1/");
    }

    void type(String command) throws Exception {
        File log = desk.resolve("said.log").toFile();
        ProcessBuilder builder = new ProcessBuilder("sh", "-euc", command)
                .directory(desk.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        Map<String, String> environment = builder.environment();
        environment.put("PATH", machine + "/usr/local/bin:" + desk + "/tools:" + environment.get("PATH"));
        environment.put("CHUNGBAEK_ROOT", machine.toString());
        environment.put("CHUNGBAEK_SYSTEMCTL", "systemctl");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // Many short programs: none of them is worth the best code.
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        said = Files.readString(log.toPath());
        // Sources and a mail server are not here, which the doctor rightly finds bad.
        boolean well =
                ended && (process.exitValue() == 0 || command.equals("cb node doctor") && process.exitValue() == 1);
        assertThat(well).as("$ %s%n%s", command, said).isTrue();
    }

    /** Each line takes the place of the one that the file has; a file that an operator writes alone gets it. */
    private void edit(Path file, String line, boolean mayBeNew) throws IOException {
        String name = line.substring(0, line.indexOf('='));
        String wanted = name + "=" + values.getOrDefault(name, line.substring(name.length() + 1));
        List<String> lines = Files.readAllLines(file);
        assertThat(mayBeNew || lines.stream().anyMatch(one -> one.matches("#?" + name + "=.*")))
                .as("'%s' has a place for '%s'", file, name)
                .isTrue();
        List<String> others =
                lines.stream().filter(one -> !one.startsWith(name + "=")).toList();
        Files.write(file, String.join("\n", others).concat("\n" + wanted + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
