package kr.chungbaek.hub.cases;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.yaml.Bilingual;

/** Says a step of a deadline's arithmetic to people. A field keeps its name beside its title, so that they find it in the rule. */
final class StepWords {

    private static final Pattern SPAN = Pattern.compile("([+-] (\\d+)) (days|hours|months)");
    private static final Map<String, String> UNITS = Map.of("days", "일", "hours", "시간", "months", "개월");
    private static final Map<String, String> FUNCTIONS =
            Map.of("next_business_day", "휴일이면 다음 영업일", "end_of_month", "그달 말일", "date_of", "그날");

    private StepWords() {}

    /** @param subject the record type whose fields a deadline begins with */
    static Bilingual of(String expression, RecordType subject) {
        Matcher span = SPAN.matcher(expression);
        if (span.matches()) {
            String unit = span.group(3);
            boolean one = span.group(2).equals("1");
            return new Bilingual(
                    span.group(1) + UNITS.get(unit),
                    one ? expression.substring(0, expression.length() - 1) : expression);
        }
        return subject.find(expression)
                .map(StepWords::field)
                .orElseGet(() -> new Bilingual(FUNCTIONS.getOrDefault(expression, expression), expression));
    }

    private static Bilingual field(Field field) {
        return new Bilingual(
                beside(field.title().ko(), field.name()), beside(field.title().en(), field.name()));
    }

    private static String beside(String word, String name) {
        return word.equals(name) ? name : word + " " + name;
    }
}
