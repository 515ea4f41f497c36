package kr.chungbaek.scenario.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.Shape;
import kr.chungbaek.wire.yaml.ShapeCheck;
import kr.chungbaek.wire.yaml.YamlList;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlValue;

/**
 * What is left of a file without its parts of a wrong shape, so that mistakes in the rest are told in the same run.
 * Where expressions would then miss what they read, nothing is left.
 */
final class SoundParts {

    /** Without these, every expression would be told to be wrong. */
    private static final Set<String> READ_BY_OTHERS = Set.of("params", "subject", "related");

    private SoundParts() {}

    static Optional<YamlMap> of(YamlMap file) {
        List<YamlMap.Entry> kept = new ArrayList<>();
        for (YamlMap.Entry entry : file.entries()) {
            Optional<Shape> shape = shape(entry.key().text());
            if (shape.isEmpty()) {
                continue;
            }
            if (fits(entry.value(), shape.get())) {
                kept.add(entry);
            } else if (READ_BY_OTHERS.contains(entry.key().text())) {
                return Optional.empty();
            } else if (entry.value() instanceof YamlList list && shape.get() instanceof Shape.ListOf items) {
                List<YamlValue> sound = list.items().stream()
                        .filter(item -> fits(item, items.item()))
                        .toList();
                kept.add(new YamlMap.Entry(entry.key(), new YamlList(list.at(), sound)));
            }
        }
        YamlMap map = new YamlMap(file.at(), kept);
        boolean whole = ScenarioShape.FILE.keys().stream().allMatch(key -> !key.required() || map.has(key.name()));
        return whole ? Optional.of(map) : Optional.empty();
    }

    private static Optional<Shape> shape(String name) {
        return ScenarioShape.FILE.keys().stream()
                .filter(key -> key.name().equals(name))
                .map(Shape.Key::shape)
                .findFirst();
    }

    private static boolean fits(YamlValue value, Shape shape) {
        return ShapeCheck.matches(value, shape, new Problems());
    }
}
