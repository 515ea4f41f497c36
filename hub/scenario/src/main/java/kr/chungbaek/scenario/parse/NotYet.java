package kr.chungbaek.scenario.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlList;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlValue;

/** Refuses by name what the language is to have and has not yet, so that nothing in a file is ever passed over. */
final class NotYet {

    private static final Map<String, List<String>> KEYS = Map.of("subject", List.of("rename"));

    private final Problems problems;

    private NotYet(Problems problems) {
        this.problems = problems;
    }

    /** The file without what is refused, so that the rest can be checked; nothing when there is no subject left. */
    static Optional<YamlMap> without(YamlMap file, Problems problems) {
        YamlMap kept = new NotYet(problems).file(file);
        boolean lost = file.has("subject") && !kept.has("subject");
        return lost ? Optional.empty() : Optional.of(kept);
    }

    private YamlMap file(YamlMap file) {
        List<YamlMap.Entry> kept = new ArrayList<>();
        for (YamlMap.Entry entry : keys("", file).entries()) {
            String key = entry.key().text();
            YamlValue value = entry.value();
            if (key.equals("subject") && value instanceof YamlList) {
                refuse(value.at(), "a list of subjects", "Give one record, and another scenario for the next.");
            } else if (value instanceof YamlMap map) {
                kept.add(new YamlMap.Entry(entry.key(), keys(key, map)));
            } else {
                kept.add(entry);
            }
        }
        return new YamlMap(file.at(), kept);
    }

    private YamlMap keys(String under, YamlMap map) {
        List<String> refused = KEYS.getOrDefault(under, List.of());
        List<YamlMap.Entry> kept = new ArrayList<>();
        for (YamlMap.Entry entry : map.entries()) {
            if (refused.contains(entry.key().text())) {
                refuse(entry.key().at(), "key '" + entry.key().text() + "'", "Remove it.");
            } else {
                kept.add(entry);
            }
        }
        return new YamlMap(map.at(), kept);
    }

    private void refuse(Position at, String what, String remedy) {
        problems.add(at, what + " is not supported yet", remedy);
    }
}
