package kr.chungbaek.cli;

import picocli.CommandLine.IVersionProvider;

/** The project's version, as the jar has it. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "ChungBaek-e " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
        };
    }
}
