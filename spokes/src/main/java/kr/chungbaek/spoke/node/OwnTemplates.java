package kr.chungbaek.spoke.node;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;

/** The route templates of {@code config/routes}: which are there, and in which text. Camel reads what they say. */
final class OwnTemplates {

    private static final Pattern TEMPLATE =
            Pattern.compile("^\\s*-\\s*routeTemplate:\\s*\\R\\s+id:\\s*[\"']?([A-Za-z0-9-]+)", Pattern.MULTILINE);

    private final Map<String, ConfigText> files = new HashMap<>();

    private OwnTemplates() {}

    static OwnTemplates read(Collection<ConfigText> files, Problems problems) {
        OwnTemplates templates = new OwnTemplates();
        for (ConfigText file : files) {
            List<String> found = new ArrayList<>();
            Matcher matcher = TEMPLATE.matcher(file.text());
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            if (found.isEmpty()) {
                problems.add(
                        Position.ofFile(file.path()),
                        "the file holds no route template",
                        "Begin it with '- routeTemplate:' and its 'id:'.");
            }
            for (String id : found) {
                ConfigText first = templates.files.putIfAbsent(id, file);
                if (first != null) {
                    problems.add(
                            Position.ofFile(file.path()),
                            "route template '" + id + "' is also in " + first.path(),
                            "Rename or remove one of them.");
                }
            }
        }
        return templates;
    }

    Set<String> names() {
        return files.keySet();
    }

    Optional<ConfigText> find(String id) {
        return Optional.ofNullable(files.get(id));
    }
}
