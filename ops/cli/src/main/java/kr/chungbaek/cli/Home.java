package kr.chungbaek.cli;

import java.nio.file.Path;

/** Where the project lies. */
public final class Home {

    private Home() {}

    /** The folder of the clone, as the cb script tells it. */
    public static Path folder() {
        return Path.of(System.getProperty("cb.home", ".")).toAbsolutePath().normalize();
    }

    /** The project's own configuration. */
    public static Path config() {
        return folder().resolve("config");
    }
}
