package kr.chungbaek.scenario.parse;

import java.util.regex.Pattern;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlList;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlValue;

/**
 * Explains the commonest slip of all: within braces YAML ends a value at a comma, so that {@code { where: coalesce(a,
 * 0) = 0 }} has a key '0) = 0'.
 */
final class CommaCheck {

    private static final Pattern PIECE = Pattern.compile(".*[()'=<>].*");

    private CommaCheck() {}

    static void check(YamlValue value, Problems problems) {
        if (value instanceof YamlList list) {
            list.items().forEach(item -> check(item, problems));
        }
        if (value instanceof YamlMap map) {
            map.entries().forEach(entry -> {
                if (PIECE.matcher(entry.key().text()).matches()) {
                    problems.add(
                            entry.key().at(),
                            "a comma ends the expression before '" + entry.key().text() + "'",
                            "Put the whole expression in quotes, or on a line of its own.");
                }
                check(entry.value(), problems);
            });
        }
    }
}
