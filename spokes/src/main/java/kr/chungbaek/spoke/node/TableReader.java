package kr.chungbaek.spoke.node;

import java.time.Duration;
import java.util.Optional;
import kr.chungbaek.spoke.node.LayoutSource.Overlap;
import kr.chungbaek.spoke.node.LayoutSource.TableChange;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads how a table of a database is followed. */
final class TableReader {

    private static final Overlap TEN_MINUTES = new Overlap.Time(Duration.ofMinutes(10));

    /** What a feed that only follows changes would never notice is noticed in the night. */
    private static final String NIGHTLY = "0 0 3 * * *";

    private final Problems problems;

    TableReader(Problems problems) {
        this.problems = problems;
    }

    LayoutSource.Table read(YamlMap map) {
        Optional<YamlScalar> by = map.findScalar("changed-by");
        Optional<YamlScalar> at = map.findScalar("changed-at");
        at.filter(column -> by.isPresent())
                .ifPresent(column ->
                        problems.add(column.at(), "'changed-at' stands beside 'changed-by'", "Keep one of them."));
        map.findScalar("overlap")
                .filter(overlap -> at.isEmpty())
                .ifPresent(overlap -> problems.add(
                        overlap.at(), "'overlap' stands without 'changed-at'", "Remove it, or name the column."));
        Optional<TableChange> change = by.<TableChange>map(column -> new TableChange.By(column.text()))
                .or(() -> at.map(column -> new TableChange.At(column.text(), overlap(map))));
        return new LayoutSource.Table(
                map.scalar("name").text(),
                map.list("key").scalars().stream().map(YamlScalar::text).toList(),
                change,
                whole(map, at.flatMap(column -> nightly()), problems));
    }

    private static Overlap overlap(YamlMap map) {
        return map.findScalar("overlap")
                .map(text -> Schedule.duration(text.text())
                        .<Overlap>map(Overlap.Time::new)
                        .orElseGet(() -> new Overlap.Numbers(Long.parseLong(text.text()))))
                .orElse(TEN_MINUTES);
    }

    static Optional<Schedule> nightly() {
        return Schedule.parse(NIGHTLY);
    }

    /**
     * When all is compared.
     *
     * @param unsaid what counts when the layout does not say
     */
    static Optional<Schedule> whole(YamlMap map, Optional<Schedule> unsaid, Problems problems) {
        if (!map.has("whole")) {
            return unsaid;
        }
        YamlScalar given = map.scalar("whole");
        Optional<Schedule> schedule = Schedule.parse(given.text());
        if (schedule.isEmpty()) {
            problems.add(new Problem(given.at(), "'whole' is '" + given.text() + "'", Schedule.EXAMPLE, "Correct it."));
        }
        return schedule;
    }
}
