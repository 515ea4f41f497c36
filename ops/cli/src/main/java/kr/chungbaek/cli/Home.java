package kr.chungbaek.cli;

import java.nio.file.Path;

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

    /** Where the settings of what is installed on this machine lie. */
    public static Path settings() {
        return Path.of(System.getProperty("cb.settings", "/etc/chungbaek"));
    }

    /** The project's own configuration. */
    public static Path config() {
        return folder().resolve("config");
    }
}
