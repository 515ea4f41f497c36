package kr.chungbaek.cli.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the JSON Schemas anew. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes the JSON Schemas that editors complete and check by. They follow from the program;",
            "the build fails when those in config/schema differ from what this command writes."
        })
public final class SchemaCommand implements Callable<Integer> {

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Folder to write to; default: the project's config/schema.")
    private Path folder = Path.of(System.getProperty("cb.home", "."), "config", "schema");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> schema : Schemas.texts().entrySet()) {
            Path file = folder.resolve(schema.getKey());
            Files.writeString(file, schema.getValue());
            spec.commandLine().getOut().println(file);
        }
        return 0;
    }
}
