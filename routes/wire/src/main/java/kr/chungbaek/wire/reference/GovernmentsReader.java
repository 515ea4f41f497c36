package kr.chungbaek.wire.reference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.wire.csv.CsvRow;
import kr.chungbaek.wire.csv.CsvTable;
import kr.chungbaek.wire.problem.Nearest;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;
import org.jspecify.annotations.Nullable;

/** Reads {@code governments.csv}, and {@code government_successions.csv} by its own reader. */
final class GovernmentsReader {

    private static final List<String> COLUMNS =
            List.of("code", "region", "level", "name_ko", "name_en", "parent", "valid_from", "valid_until");
    private static final List<String> LEVELS = List.of("metropolitan", "basic", "region", "nation");

    private final Map<String, Government> governments = new LinkedHashMap<>();
    private final Map<String, CsvRow> rows = new LinkedHashMap<>();
    private final Problems problems;

    private GovernmentsReader(Problems problems) {
        this.problems = problems;
    }

    static Governments read(ConfigText governments, ConfigText successions, Problems problems) {
        GovernmentsReader reader = new GovernmentsReader(problems);
        CsvTable.read(governments, COLUMNS, problems).forEach(reader::government);
        reader.checkParents();
        SuccessionsReader links = new SuccessionsReader(reader.governments, reader.rows, problems);
        Set<String> broken = new HashSet<>(reader.rows.keySet());
        broken.removeAll(reader.governments.keySet());
        return new Governments(reader.governments.values(), links.read(successions), broken);
    }

    private void government(CsvRow row) {
        Optional<GovernmentLevel> level = level(row);
        String code = row.required("code");
        CsvRow first = rows.putIfAbsent(code, row);
        if (first != null) {
            // One without a code is told already.
            if (!code.isEmpty()) {
                String what = "government '" + code + "' stands twice, first at " + first.at("code");
                problems.add(row.at("code"), what, "Keep one of them.");
            }
            return;
        }
        String region = row.required("region");
        String nameKo = row.required("name_ko");
        String nameEn = row.required("name_en");
        @Nullable LocalDate from = row.date("valid_from").orElse(null);
        @Nullable LocalDate until = row.date("valid_until").orElse(null);
        Lifetime.check(row, from, until, problems);
        @Nullable String parent = row.find("parent").orElse(null);
        level.ifPresent(found -> governments.put(
                code, new Government(code, region, found, nameKo, nameEn, parent, from, until, row.at("code"))));
    }

    private Optional<GovernmentLevel> level(CsvRow row) {
        String level = row.required("level");
        if (LEVELS.contains(level)) {
            return Optional.of(GovernmentLevel.valueOf(level.toUpperCase(Locale.ROOT)));
        }
        if (!level.isEmpty()) {
            problems.unknown(row.at("level"), "level", level, LEVELS);
        }
        return Optional.empty();
    }

    private void checkParents() {
        List<String> above = rows.values().stream()
                .filter(this::mayBeMetropolitan)
                .flatMap(row -> row.find("region").stream())
                .distinct()
                .toList();
        rows.values()
                .forEach(row -> row.find("parent")
                        .filter(parent -> !above.contains(parent))
                        .ifPresent(parent -> problems.add(noParent(row, parent, above))));
    }

    /** Of a row with a mistake nobody knows. */
    private boolean mayBeMetropolitan(CsvRow row) {
        Government government = governments.get(row.find("code").orElse(""));
        return government == null || government.level() == GovernmentLevel.METROPOLITAN;
    }

    private static Problem noParent(CsvRow row, String parent, List<String> above) {
        String nearest = Nearest.to(parent, above);
        return new Problem(
                row.at("parent"),
                "parent '" + parent + "' does not exist: no metropolitan government is of that region",
                Nearest.listing(parent, above),
                nearest.isEmpty() ? "" : "Did you mean '" + nearest + "'?");
    }
}
