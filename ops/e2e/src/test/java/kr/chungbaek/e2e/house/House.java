package kr.chungbaek.e2e.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All classes and all sources of the project. */
final class House {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kr.chungbaek");

    private House() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    /** Every Java file of main and test code. */
    static List<Path> sources() {
        return Stream.of("routes", "spokes", "hub", "ops")
                .map(ROOT::resolve)
                .flatMap(House::javaFiles)
                .sorted()
                .toList();
    }

    static boolean isTest(Path source) {
        return source.toString().contains("/src/test/");
    }

    static String name(Path source) {
        return ROOT.relativize(source).toString();
    }

    static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(source.toString(), e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths
                    .filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("/src/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
