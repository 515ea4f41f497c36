package kr.chungbaek.scenario.example;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.scenario.model.Match;
import kr.chungbaek.scenario.model.RelatedSet;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;

/** Which fields identify a record or tie it to another, so that a chance equality would tell a different story. */
final class MatchFields {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Scenario scenario;

    MatchFields(Scenario scenario) {
        this.scenario = scenario;
    }

    boolean contains(RecordType type, Field field) {
        return type.isKey(field) || matched(type).contains(field.name());
    }

    private Set<String> matched(RecordType type) {
        Set<String> names = new HashSet<>();
        for (RelatedSet set : scenario.related()) {
            for (Match match : set.same()) {
                String item = match.item().text();
                int equals = item.indexOf('=');
                String left = equals < 0 ? item : item.substring(0, equals);
                String right = equals < 0 ? item : item.substring(equals + 1);
                if (type.name().equals(scenario.subject().record())) {
                    addNames(left, names);
                }
                if (type.name().equals(set.record())) {
                    addNames(right, names);
                }
            }
        }
        return names;
    }

    private static void addNames(String expression, Set<String> names) {
        Matcher matcher = NAME.matcher(expression);
        while (matcher.find()) {
            names.add(matcher.group());
        }
    }
}
