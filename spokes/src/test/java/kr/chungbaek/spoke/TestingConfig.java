package kr.chungbaek.spoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.NodeConfig;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Governments;

/** A copy of the small configuration, to change as an integrator would. */
public final class TestingConfig {

    private final Path folder;

    private TestingConfig(Path folder) {
        this.folder = folder;
    }

    public static TestingConfig copyTo(Path folder) {
        SmallConfig.in(folder);
        return new TestingConfig(folder);
    }

    public Path folder() {
        return folder;
    }

    public TestingConfig write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    public TestingConfig replace(String file, String old, String by) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold: " + old);
        }
        return write(file, text.replace(old, by));
    }

    public Problems problems() {
        Problems problems = new Problems();
        read(problems);
        return problems;
    }

    public Node jeju() {
        Problems problems = new Problems();
        Node node = read(problems).node("jeju");
        problems.refuse();
        return node;
    }

    private NodeConfig read(Problems problems) {
        RecordTypes types = RecordTypeReader.read(ConfigFolder.read(folder, "records"), problems);
        Governments governments = Governments.read(
                ConfigFolder.readFile(folder, "reference/governments.csv"),
                ConfigFolder.readFile(folder, "reference/government_successions.csv"),
                problems);
        return NodeConfig.read(folder, types, governments, problems);
    }
}
