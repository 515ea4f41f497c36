package kr.chungbaek.scenario.example;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.scenario.model.Match;
import kr.chungbaek.scenario.model.RelatedSet;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.model.SubjectRecord;
import kr.chungbaek.scenario.model.With;
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
        boolean validity = type.isReference() && field.name().equals(RecordType.VALID_FROM);
        return type.isKey(field) && !validity || matched(type).contains(field.name());
    }

    private Set<String> matched(RecordType type) {
        Set<String> names = new HashSet<>();
        Optional<With> with = scenario.subject().with();
        Optional<SubjectRecord> subject = scenario.subject().find(type.name());
        boolean isSubject = subject.isPresent();
        boolean isSecond =
                with.filter(second -> second.record().equals(type.name())).isPresent();
        with.ifPresent(second -> second.same().forEach(match -> add(match, isSubject, isSecond, names)));
        for (RelatedSet set : scenario.related()) {
            boolean isSet = type.name().equals(set.record());
            set.same().forEach(match -> add(match, isSubject || isSecond || isBetween(match, type), isSet, names));
        }
        subject.ifPresent(one -> one.rename().forEach((own, common) -> {
            if (names.contains(common)) {
                names.add(own);
            }
        }));
        return names;
    }

    /** Whether the left side reads a set of this type. */
    private boolean isBetween(Match match, RecordType type) {
        return scenario.related().stream()
                .filter(set -> set.record().equals(type.name()))
                .anyMatch(set -> match.item().text().contains(set.name() + "."));
    }

    private static void add(Match match, boolean left, boolean right, Set<String> names) {
        String item = match.item().text();
        int equals = item.indexOf('=');
        if (left) {
            addNames(equals < 0 ? item : item.substring(0, equals), names);
        }
        if (right) {
            addNames(equals < 0 ? item : item.substring(equals + 1), names);
        }
    }

    private static void addNames(String expression, Set<String> names) {
        Matcher matcher = NAME.matcher(expression);
        while (matcher.find()) {
            names.add(matcher.group());
        }
    }
}
