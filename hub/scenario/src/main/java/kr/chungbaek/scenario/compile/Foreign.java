package kr.chungbaek.scenario.compile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that people bring from SQL or from a later version of the language, and what to write instead. */
final class Foreign {

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("avg", "Write sum(set.field) / count(set)."),
            Map.entry("exists", "Write count(set) > 0."),
            Map.entry("if", "Write case when … then … else … end."),
            Map.entry("ifnull", "Write coalesce(a, b)."),
            Map.entry("isnull", "Write coalesce(a, b), or 'a is null'."),
            Map.entry("nvl", "Write coalesce(a, b)."),
            Map.entry("cast", "Values keep their types; use date_of, year_of or round."),
            Map.entry("extract", "Write year_of(d), month_of(d), day_of(d) or hour(t)."),
            Map.entry("year", "Write year_of(d)."),
            Map.entry("month", "Write month_of(d)."),
            Map.entry("day", "Write day_of(d)."),
            Map.entry("years", "Write months(12)."),
            Map.entry("weeks", "Write days(7)."),
            Map.entry("minutes", "Write hours(n)."),
            Map.entry("now", "A rule knows no clock: say under 'due' until when something must be there."),
            Map.entry("lookup", "Write look_up(table.column, key)."));

    private static final Map<String, String> NAMES = Map.of(
            "today", "A rule knows no clock: say under 'due' until when something must be there.",
            "current_date", "A rule knows no clock: say under 'due' until when something must be there.",
            "current_timestamp", "A rule knows no clock: say under 'due' until when something must be there.",
            "interval", "Write days(n), hours(n) or months(n).",
            "passed", "Only 'raise' and 'amount' know it, of a rule with several days under 'due'.",
            "occasion",
                    "Only sets, 'one-per', 'raise' and 'amount' know it, of a rule whose 'due' says 'per: occasion'.");

    private Foreign() {}

    static Optional<String> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name.toLowerCase(Locale.ROOT)));
    }

    static Optional<String> name(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
    }
}
