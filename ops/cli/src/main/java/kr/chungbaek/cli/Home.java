package kr.chungbaek.cli;

import java.nio.file.Path;
import java.util.List;

/** Where the project lies. */
public final class Home {

    private Home() {}

    /** The folder of the clone, as the cb script tells it. */
    public static Path folder() {
        return Path.of(System.getProperty("cb.home", ".")).toAbsolutePath().normalize();
    }

    /** How the command is called here. */
    public static String command() {
        return System.getProperty("cb.command", "ops/cb");
    }

    /**
     * Where settings lie that nobody names: here or in {@code /etc/chungbaek}; on a node's machine only where they were
     * installed, since an unpacked package, too, has a file of that name.
     */
    public static List<Path> settings() {
        String installed = System.getProperty("cb.settings", "");
        return installed.isEmpty() ? List.of(Path.of(""), Path.of("/etc/chungbaek")) : List.of(Path.of(installed));
    }

    /** The project's own configuration. */
    public static Path config() {
        return folder().resolve("config");
    }
}
