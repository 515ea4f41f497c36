package kr.chungbaek.routes.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.chungbaek.wire.problem.ConfigException;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;

/** Reads the files of a configuration folder; their paths begin with the folder's own name, as in {@code config/…}. */
public final class ConfigFolder {

    private static final String ENDING = ".yaml";
    /** What is YAML to people and editors; a file that begins with a dot is an editor's own. */
    private static final Pattern MEANT =
            Pattern.compile("([^.].*?)(\\.ya?ml|\\.ya?ml\\.txt)", Pattern.CASE_INSENSITIVE);

    private ConfigFolder() {}

    /**
     * All YAML files below a subfolder, sorted by path; none when there is no such subfolder.
     *
     * @throws ConfigException when the root is no folder or a file is not UTF-8
     */
    public static List<ConfigText> read(Path root, String subfolder) {
        Problems problems = new Problems();
        List<ConfigText> files = read(root, subfolder, problems);
        problems.refuse();
        return files;
    }

    /** The same, with what is wrong added to {@code problems}. */
    public static List<ConfigText> read(Path root, String subfolder, Problems problems) {
        if (!Files.isDirectory(root)) {
            problems.add(Position.ofFile(name(root)), "there is no folder '" + root + "'", "Name the folder 'config'.");
            return List.of();
        }
        Path folder = root.resolve(subfolder);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> isRead(root, path, problems))
                    .flatMap(path -> text(root, path, problems).stream())
                    .sorted((left, right) -> left.path().compareTo(right.path()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is a file to read. One that only looks so is told: a rule in it would judge nobody. */
    private static boolean isRead(Path root, Path path, Problems problems) {
        String name = String.valueOf(path.getFileName());
        if (name.endsWith(ENDING)) {
            return true;
        }
        Matcher meant = MEANT.matcher(name);
        if (meant.matches()) {
            problems.add(new Problem(
                    Position.ofFile(shown(root, path)),
                    "the file is not read, because its name ends in '" + meant.group(2) + "'",
                    ENDING,
                    "Rename it to '" + meant.group(1) + ENDING + "', or remove it."));
        }
        return false;
    }

    /**
     * One file that must be there, such as {@code reference/holidays.csv}.
     *
     * @throws ConfigException when it is not there or not UTF-8
     */
    public static ConfigText readFile(Path root, String path) {
        Problems problems = new Problems();
        Optional<ConfigText> text = readFile(root, path, problems);
        problems.refuse();
        return text.orElseThrow();
    }

    /** The same, with what is wrong added to {@code problems}. */
    public static Optional<ConfigText> readFile(Path root, String path, Problems problems) {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            problems.add(Position.ofFile(shown(root, file)), "the file is missing", "Add it.");
            return Optional.empty();
        }
        return text(root, file, problems);
    }

    private static Optional<ConfigText> text(Path root, Path file, Problems problems) {
        String path = shown(root, file);
        try {
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer read = ByteBuffer.wrap(bytes);
            CharBuffer decoded = CharBuffer.allocate(bytes.length);
            CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(read, decoded, true);
            String text = decoded.flip().toString();
            if (result.isError()) {
                String what = "the file is not UTF-8: byte 0x%02X does not fit here".formatted(bytes[read.position()]);
                problems.add(behind(path, text), what, "Save it as UTF-8; it may be EUC-KR or MS949 now.");
                return Optional.empty();
            }
            // Some editors begin a file with a byte order mark.
            return Optional.of(new ConfigText(path, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Position behind(String path, String text) {
        int line = (int) text.chars().filter(character -> character == '\n').count() + 1;
        return new Position(path, line, text.length() - text.lastIndexOf('\n'));
    }

    private static String shown(Path root, Path file) {
        return name(root) + "/" + root.relativize(file).toString().replace('\\', '/');
    }

    private static String name(Path root) {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? "config" : name.toString();
    }
}
