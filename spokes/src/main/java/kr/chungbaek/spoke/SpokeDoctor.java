package kr.chungbaek.spoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.chungbaek.routes.enrolment.NationalKeys;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.spoke.control.doctor.Doctor;
import kr.chungbaek.spoke.control.doctor.Finding;
import kr.chungbaek.spoke.control.doctor.Patient;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Looks whether a spoke with these settings has what it needs, whether it runs or not. */
public final class SpokeDoctor {

    private SpokeDoctor() {}

    /**
     * Looks at everything; changes nothing.
     *
     * @param settings as in {@code spoke.properties}
     * @param progress is told what is looked at next
     * @throws kr.chungbaek.wire.problem.ConfigException with all that is wrong in settings and configuration
     */
    public static List<Finding> examine(Properties settings, Consumer<String> progress) {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        // The spoke may be running on its port: any free one will do here.
        sources.addFirst(new MapPropertySource("examination", Map.of("server.port", "0")));
        sources.addLast(new PropertiesPropertySource("settings", settings));
        defaults(sources);
        SpokeModel model = SpokeModel.read(environment);
        Path keys = Path.of(environment.getRequiredProperty("chungbaek.keys"));
        List<Path> own = model.broker()
                .node()
                .map(NodeFolder::secrets)
                .orElseGet(() -> List.of(keys.resolve("private.key"), keys.resolve("broker.password")));
        Path tokenKey = Path.of(environment.getRequiredProperty("chungbaek.token-key"));
        SortedMap<Integer, Path> tokenKeys = NationalKeys.beside(tokenKey);
        List<Path> secrets =
                Stream.concat(own.stream(), tokenKeys.values().stream()).toList();
        Patient patient = new Patient(
                model.plan().node(),
                model.plan().endpoints(),
                model.broker(),
                model.mailbox(),
                secrets,
                List.copyOf(tokenKeys.keySet()),
                model.data(),
                model.leastFree(),
                model.mirror());
        return new Doctor(patient, Clock.systemUTC()).examine(progress);
    }

    private static void defaults(MutablePropertySources sources) {
        try {
            new YamlPropertySourceLoader()
                    .load("defaults", new ClassPathResource("spoke.yaml"))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException("spoke.yaml is not in the jar", e);
        }
    }
}
