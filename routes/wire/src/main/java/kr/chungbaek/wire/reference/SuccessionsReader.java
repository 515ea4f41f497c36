package kr.chungbaek.wire.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.wire.csv.CsvRow;
import kr.chungbaek.wire.csv.CsvTable;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;

/** Reads {@code government_successions.csv}: who took over from whom, in one direction, on the day that both sides tell. */
final class SuccessionsReader {

    private static final List<String> COLUMNS = List.of("old_code", "new_code", "effective_on", "change");
    private static final String DAY = "effective_on";

    private final Map<String, Government> governments;
    private final Map<String, CsvRow> rows;
    private final Problems problems;
    private final Map<Link, Position> links = new LinkedHashMap<>();

    private record Link(String oldCode, String newCode) {}

    /** @param rows of the governments, by code */
    SuccessionsReader(Map<String, Government> governments, Map<String, CsvRow> rows, Problems problems) {
        this.governments = governments;
        this.rows = rows;
        this.problems = problems;
    }

    List<Succession> read(ConfigText file) {
        List<Succession> successions = new ArrayList<>();
        for (CsvRow row : CsvTable.read(file, COLUMNS, problems)) {
            read(row).ifPresent(successions::add);
        }
        return successions;
    }

    private Optional<Succession> read(CsvRow row) {
        Link link = new Link(known(row, "old_code"), known(row, "new_code"));
        Optional<LocalDate> effectiveOn = row.date(DAY);
        if (effectiveOn.isEmpty() && row.find(DAY).isEmpty()) {
            problems.add(row.at(DAY), "column 'effective_on' is empty", "Give the first day, as in 2026-07-01.");
        }
        Optional<Problem> tangle = tangle(link, row);
        tangle.ifPresent(problems::add);
        if (tangle.isEmpty()) {
            // What leads back has the wrong days, too, which would say nothing more.
            links.put(link, row.at("old_code"));
            effectiveOn.ifPresent(day -> checkOld(row, link.oldCode(), day));
            effectiveOn.ifPresent(day -> checkNew(row, link.newCode(), day));
        }
        return effectiveOn.map(day -> new Succession(link.oldCode(), link.newCode(), day));
    }

    private String known(CsvRow row, String column) {
        String code = row.required(column);
        // A list that could not be read is told already.
        if (!code.isEmpty() && !rows.isEmpty() && !rows.containsKey(code)) {
            problems.unknown(row.at(column), "government", code, governments.keySet());
        }
        return code;
    }

    private Optional<Problem> tangle(Link link, CsvRow row) {
        String oldCode = link.oldCode();
        String newCode = link.newCode();
        if (oldCode.isEmpty() || newCode.isEmpty()) {
            return Optional.empty();
        }
        if (oldCode.equals(newCode)) {
            return Optional.of(
                    Problem.of(row.at("new_code"), "government '" + oldCode + "' succeeds itself", "Remove the row."));
        }
        Position at = row.at("old_code");
        if (links.containsKey(link)) {
            String what = "the succession of '" + oldCode + "' by '" + newCode + "' stands twice, first at ";
            return Optional.of(Problem.of(at, what + links.get(link), "Keep one of them."));
        }
        return circle(link, at);
    }

    private Optional<Problem> circle(Link link, Position at) {
        List<Position> back = path(link.newCode(), link.oldCode());
        String what = "'%s' is succeeded by '%s', which is succeeded by '%s' itself (%s)"
                .formatted(
                        link.oldCode(),
                        link.newCode(),
                        link.oldCode(),
                        back.stream().map(Position::toString).collect(Collectors.joining(", ")));
        return back.isEmpty() ? Optional.empty() : Optional.of(Problem.of(at, what, "Remove the row that is wrong."));
    }

    /** The rows by which one government leads to another; none when it does not. No earlier row leads back. */
    private List<Position> path(String from, String to) {
        for (Map.Entry<Link, Position> entry : links.entrySet()) {
            if (!entry.getKey().oldCode().equals(from)) {
                continue;
            }
            List<Position> path = new ArrayList<>(List.of(entry.getValue()));
            if (entry.getKey().newCode().equals(to)) {
                return path;
            }
            List<Position> rest = path(entry.getKey().newCode(), to);
            if (!rest.isEmpty()) {
                path.addAll(rest);
                return path;
            }
        }
        return List.of();
    }

    private void checkOld(CsvRow row, String code, LocalDate day) {
        Government old = governments.get(code);
        if (old != null && !day.minusDays(1).equals(old.validUntil())) {
            disagree(row, code, "valid_until", "The last day of the old is the day before: correct one of them.");
        }
    }

    private void checkNew(CsvRow row, String code, LocalDate day) {
        Government next = governments.get(code);
        if (next == null || next.standsOn(day)) {
            return;
        }
        if (next.validFrom() != null && day.isBefore(next.validFrom())) {
            disagree(row, code, "valid_from", "The first day of the new is no later: correct one of them.");
            return;
        }
        disagree(row, code, "valid_until", "The new stands on that day: correct one of them.");
    }

    private void disagree(CsvRow row, String code, String column, String remedy) {
        CsvRow government = Objects.requireNonNull(rows.get(code));
        String day = government.find(column).map(text -> " " + text).orElse("");
        problems.add(
                row.at(DAY),
                "the succession is of " + row.find(DAY).orElse("") + ", but '" + code + "' has "
                        + (day.isEmpty() ? "no " : "") + "'" + column + "'" + day + " at " + government.at(column),
                remedy);
    }
}
