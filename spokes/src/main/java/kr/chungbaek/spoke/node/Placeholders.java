package kr.chungbaek.spoke.node;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Fills <code>${name}</code> in node files with what the operator gives in the environment or in properties. */
public final class Placeholders {

    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z0-9.-]+)}");

    private final Function<String, Optional<String>> source;
    private final Problems problems;

    public Placeholders(Function<String, Optional<String>> source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    String fill(YamlScalar text) {
        Matcher matcher = PLACEHOLDER.matcher(text.text());
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            Optional<String> value = source.apply(name);
            if (value.isEmpty()) {
                problems.add(
                        text.at(matcher.start()),
                        "nothing is given for '${" + name + "}'",
                        "Set the property '" + name + "' in spoke.properties or in the environment.");
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.orElse("")));
        }
        return matcher.appendTail(filled).toString();
    }
}
