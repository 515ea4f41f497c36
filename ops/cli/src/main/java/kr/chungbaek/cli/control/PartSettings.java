package kr.chungbaek.cli.control;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.cli.Home;
import kr.chungbaek.cli.Refusal;

/**
 * Where the settings of a hub or spoke lie.
 *
 * @param part {@code hub} or {@code spoke}
 * @param named by the operator; absent: where {@link Home#settings} says
 */
public record PartSettings(String part, Optional<Path> named) {

    /** All that the file says; nothing when there is none and none was named. */
    public Properties read() {
        Properties known = new Properties();
        Optional<Path> file = file();
        if (file.isPresent()) {
            try (Reader reader = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
                known.load(reader);
            } catch (IOException e) {
                throw new Refusal("cb: the settings '" + file.get() + "' cannot be read. Name others: --settings FILE");
            }
        }
        return known;
    }

    /** @throws Refusal when there is no file */
    public Properties required() {
        if (file().isEmpty()) {
            throw new Refusal("cb: there is no '"
                    + places().map(Path::toString).collect(Collectors.joining("' and no '"))
                    + "'. Name the settings of the " + part + ": --settings FILE");
        }
        return read();
    }

    /** The client for what runs with these settings. */
    public ControlClient client(Optional<Integer> port, String usualPort, Optional<Path> data) {
        Properties known = read();
        String at = port.map(String::valueOf).orElse(known.getProperty("server.port", usualPort));
        Optional<Path> folder = data.or(
                () -> Optional.ofNullable(known.getProperty("chungbaek.data")).map(Path::of));
        return new ControlClient(part, "http://127.0.0.1:" + at, folder);
    }

    private Optional<Path> file() {
        return named.or(() -> places().filter(Files::isRegularFile).findFirst());
    }

    private Stream<Path> places() {
        return Home.settings().stream().map(folder -> folder.resolve(part + ".properties"));
    }
}
