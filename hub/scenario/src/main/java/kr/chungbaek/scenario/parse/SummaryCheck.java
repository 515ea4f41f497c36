package kr.chungbaek.scenario.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Checks the {names} of a summary. */
final class SummaryCheck {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private SummaryCheck() {}

    static void check(
            YamlMap summary, List<String> subject, Optional<RecordType> with, boolean perOccasion, Problems problems) {
        List<String> allowed = new ArrayList<>(subject);
        with.ifPresent(second -> second.fieldNames().forEach(name -> allowed.add("with." + name)));
        allowed.addAll(List.of("due", "amount", "government"));
        if (perOccasion) {
            allowed.add("occasion");
        }
        for (String language : List.of("ko", "en")) {
            YamlScalar text = summary.scalar(language);
            Matcher names = NAME.matcher(text.text());
            while (names.find()) {
                if (!allowed.contains(names.group(1))) {
                    problems.unknown(text.at(names.start()), "name", names.group(), braced(allowed));
                }
            }
        }
    }

    private static List<String> braced(List<String> names) {
        return names.stream().map(name -> "{" + name + "}").toList();
    }
}
