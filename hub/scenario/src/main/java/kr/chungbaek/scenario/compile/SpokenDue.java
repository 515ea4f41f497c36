package kr.chungbaek.scenario.compile;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.scenario.compile.Comparison.Part;
import kr.chungbaek.scenario.model.Due;

/** By when something must have happened, and when that is judged. */
final class SpokenDue {

    private final CheckedRule rule;
    private final Phrases phrases;
    private final SpokenNames names;

    SpokenDue(CheckedRule rule, Phrases phrases, SpokenNames names) {
        this.rule = rule;
        this.phrases = phrases;
        this.names = names;
    }

    Part part() {
        String key = rule.due().isPresent() ? key() : "due.none";
        return new Part(
                "due",
                phrases.say("part.due"),
                phrases.say(key),
                rule.due().map(this::days).orElse(List.of()));
    }

    private String key() {
        String each = rule.hasSeveralDays() || rule.isPerOccasion() ? "each-" : "";
        return "due." + each + (Completeness.awaited(rule).isEmpty() ? "once" : "feeds");
    }

    private List<String> days(CheckedDue due) {
        List<String> parts = due.parts().stream()
                .map(part -> new SpokenExpression(part, names).value())
                .toList();
        if (due.due() instanceof Due.Every every) {
            String until = every.until()
                    .map(last -> phrases.say("due.until", parts.get(1)))
                    .orElse("");
            return List.of(phrases.say("due.first", parts.get(0)), phrases.say("due.every", step(every), until));
        }
        return due.due() instanceof Due.EachYear yearly ? yearly(yearly, parts) : parts;
    }

    private List<String> yearly(Due.EachYear yearly, List<String> parts) {
        List<String> said = new ArrayList<>();
        said.add(phrases.say("due.yearly", day(yearly.day())));
        said.add(phrases.say("due.yearly.from", parts.get(0)));
        yearly.until().ifPresent(last -> said.add(phrases.say("due.yearly.until", parts.get(1))));
        said.add(yearly.plus()
                .map(span -> phrases.say("due.yearly.plus", parts.get(parts.size() - 1)))
                .orElseGet(() -> phrases.say("due.yearly.same")));
        return said;
    }

    private String day(MonthDay day) {
        return phrases.say("day-of-year", "%02d".formatted(day.getMonthValue()), "%02d".formatted(day.getDayOfMonth()));
    }

    private String step(Due.Every every) {
        return every.every().getDays() == 0
                ? phrases.say("months", String.valueOf(every.every().getMonths()))
                : phrases.say("days", String.valueOf(every.every().getDays()));
    }
}
