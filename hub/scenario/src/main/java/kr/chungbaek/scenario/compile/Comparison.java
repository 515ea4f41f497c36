package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * What a rule compares, for people who do not write rules, in both languages; and in the language of rules for those who
 * want to know exactly.
 *
 * @param exact the expressions as they stand in the file
 */
public record Comparison(List<Part> korean, List<Part> english, List<Exact> exact) {

    /**
     * One step of the comparison, as the records that are checked, or the deadline.
     *
     * @param key what it is, the same in both languages: {@code checked}, {@code with}, {@code set}, {@code due},
     *     {@code raise}, {@code amount} or {@code case}
     * @param points what must hold, one by one; may be empty
     */
    public record Part(String key, String title, String text, List<String> points) {
        public Part {
            points = List.copyOf(points);
        }
    }

    /** An expression and where in the file it stands. */
    public record Exact(String place, String text) {}

    public Comparison {
        korean = List.copyOf(korean);
        english = List.copyOf(english);
        exact = List.copyOf(exact);
    }

    public static Comparison of(CompiledScenario scenario) {
        return scenario.comparison();
    }

    /** As plain text, a line for each step and each point. */
    public Bilingual text() {
        return new Bilingual(lines(korean), lines(english));
    }

    private static String lines(List<Part> parts) {
        return parts.stream()
                .map(part -> part.title() + ": " + part.text()
                        + part.points().stream().map(point -> "\n  - " + point).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
