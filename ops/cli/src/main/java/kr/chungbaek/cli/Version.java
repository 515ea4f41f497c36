package kr.chungbaek.cli;

import picocli.CommandLine.IVersionProvider;

/** The project's version, as the jar has it. */
public final class Version implements IVersionProvider {

    /** As a package for nodes was named, or as the jar has it. */
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return System.getProperty("cb.version", version == null ? "(not packaged)" : version);
    }

    @Override
    public String[] getVersion() {
        return new String[] {"ChungBaek-e " + text(), "Java " + Runtime.version()};
    }
}
