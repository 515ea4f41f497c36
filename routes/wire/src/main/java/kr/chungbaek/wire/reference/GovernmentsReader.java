package kr.chungbaek.wire.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.csv.CsvRow;
import kr.chungbaek.wire.csv.CsvTable;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;
import org.jspecify.annotations.Nullable;

/** Reads {@code governments.csv} and {@code government_successions.csv}. */
final class GovernmentsReader {

    private static final List<String> GOVERNMENT_COLUMNS =
            List.of("code", "region", "level", "name_ko", "name_en", "parent", "valid_from", "valid_until");
    private static final List<String> SUCCESSION_COLUMNS = List.of("old_code", "new_code", "effective_on", "change");
    private static final List<String> LEVELS = List.of("metropolitan", "basic", "region", "nation");

    private final Map<String, Government> governments = new LinkedHashMap<>();
    private final List<Succession> successions = new ArrayList<>();
    private final Problems problems;

    private GovernmentsReader(Problems problems) {
        this.problems = problems;
    }

    static Governments read(ConfigText governments, ConfigText successions, Problems problems) {
        GovernmentsReader reader = new GovernmentsReader(problems);
        CsvTable.read(governments, GOVERNMENT_COLUMNS, problems).forEach(reader::government);
        CsvTable.read(successions, SUCCESSION_COLUMNS, problems).forEach(reader::succession);
        return new Governments(reader.governments.values(), reader.successions);
    }

    private void government(CsvRow row) {
        Optional<GovernmentLevel> level = level(row);
        String code = row.required("code");
        if (governments.containsKey(code)) {
            problems.add(row.at("code"), "government '" + code + "' stands twice", "Keep one of them.");
            return;
        }
        String region = row.required("region");
        String nameKo = row.required("name_ko");
        String nameEn = row.required("name_en");
        @Nullable LocalDate from = row.date("valid_from").orElse(null);
        @Nullable LocalDate until = row.date("valid_until").orElse(null);
        level.ifPresent(found -> governments.put(
                code,
                new Government(
                        code, region, found, nameKo, nameEn, row.find("parent").orElse(null), from, until)));
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

    private void succession(CsvRow row) {
        String oldCode = known(row, "old_code");
        String newCode = known(row, "new_code");
        Optional<LocalDate> effectiveOn = row.date("effective_on");
        if (effectiveOn.isEmpty() && row.find("effective_on").isEmpty()) {
            problems.add(
                    row.at("effective_on"), "column 'effective_on' is empty", "Give the first day, as in 2026-07-01.");
        }
        effectiveOn.ifPresent(day -> successions.add(new Succession(oldCode, newCode, day)));
    }

    private String known(CsvRow row, String column) {
        String code = row.required(column);
        if (!code.isEmpty() && !governments.containsKey(code)) {
            problems.unknown(row.at(column), "government", code, governments.keySet());
        }
        return code;
    }
}
