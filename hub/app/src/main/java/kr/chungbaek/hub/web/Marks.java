package kr.chungbaek.hub.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.scenario.model.Match;
import kr.chungbaek.scenario.model.RelatedSet;
import kr.chungbaek.scenario.model.Scenario;

/** Which fields of a record the eye should go to: those by which records were linked, and those that were compared. */
record Marks(Set<String> matched, Set<String> compared) {

    private static final Pattern FIELD = Pattern.compile("\\b([a-z][a-z0-9_]*)\\.([a-z][a-z0-9_]*)");
    private static final Pattern WORD = Pattern.compile("(?<![:.'a-z0-9_])[a-z][a-z0-9_]*");
    private static final String SUBJECT = "subject";
    private static final String SECOND = "with";

    String of(String field) {
        if (compared.contains(field)) {
            return "compared";
        }
        return matched.contains(field) ? "matched" : "";
    }

    static Marks ofSubject(Scenario scenario) {
        Set<String> matched = new LinkedHashSet<>();
        scenario.subject()
                .with()
                .ifPresent(with -> with.same()
                        .forEach(match -> matched.addAll(words(left(match.item().text())))));
        for (RelatedSet set : scenario.related()) {
            set.same().forEach(match -> matched.addAll(words(left(match.item().text()))));
            set.where().ifPresent(where -> matched.addAll(fieldsOf(SUBJECT, where.text())));
        }
        Set<String> compared = new LinkedHashSet<>();
        judging(scenario).forEach(text -> {
            compared.addAll(fieldsOf(SUBJECT, text));
            // A name alone is a field of the subject; the names of functions among them mark nothing.
            compared.addAll(words(text));
        });
        return new Marks(matched, compared);
    }

    /** @param name of a set, or {@code with} for the second record of a pair */
    static Marks ofSet(Scenario scenario, String name) {
        Set<String> matched = new LinkedHashSet<>();
        for (RelatedSet set : scenario.related()) {
            if (set.name().equals(name)) {
                addOwn(set.same(), set.where(), matched);
            }
            set.where().ifPresent(where -> matched.addAll(fieldsOf(name, where.text())));
        }
        scenario.subject()
                .with()
                .filter(with -> name.equals(SECOND))
                .ifPresent(with -> addOwn(with.same(), with.where(), matched));
        Set<String> compared = new LinkedHashSet<>();
        judging(scenario).forEach(text -> compared.addAll(fieldsOf(name, text)));
        return new Marks(matched, compared);
    }

    private static void addOwn(List<Match> same, Optional<Expression> where, Set<String> fields) {
        same.forEach(match -> fields.addAll(words(right(match.item().text()))));
        where.ifPresent(text -> fields.addAll(words(text.text())));
    }

    private static Stream<String> judging(Scenario scenario) {
        return Stream.of(
                        Stream.of(scenario.raise()),
                        scenario.amount().stream(),
                        scenario.due().stream().flatMap(due -> due.expressions().stream()))
                .flatMap(expressions -> expressions)
                .map(Expression::text);
    }

    private static String left(String match) {
        return match.contains("=") ? match.substring(0, match.indexOf('=')) : match;
    }

    private static String right(String match) {
        return match.substring(match.indexOf('=') + 1);
    }

    private static Set<String> fieldsOf(String owner, String text) {
        Set<String> fields = new LinkedHashSet<>();
        Matcher matcher = FIELD.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(owner)) {
                fields.add(matcher.group(2));
            }
        }
        return fields;
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
