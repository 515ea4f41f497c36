package kr.chungbaek.scenario.compile;

import java.util.List;

/** What the sets of a rule are called when people read of them: by their record type, numbered where several are of one. */
final class SetLabels {

    private static final char FIRST = '①';

    private final List<CheckedSet> sets;
    private final Phrases phrases;

    SetLabels(List<CheckedSet> sets, Phrases phrases) {
        this.sets = sets;
        this.phrases = phrases;
    }

    String of(String name) {
        CheckedSet set =
                sets.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        String title = phrases.of(set.type().title());
        List<CheckedSet> alike = sets.stream()
                .filter(one -> one.type().name().equals(set.type().name()))
                .toList();
        return alike.size() == 1
                ? phrases.say("record", title)
                : phrases.say("record.of-several", title, String.valueOf((char) (FIRST + alike.indexOf(set))));
    }
}
