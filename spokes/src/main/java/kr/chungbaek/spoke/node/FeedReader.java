package kr.chungbaek.spoke.node;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlList;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;
import kr.chungbaek.wire.yaml.YamlValue;

/** Reads one feed of a node file. */
final class FeedReader {

    private final Map<String, Layout> layouts;
    private final Set<String> layoutNames;
    private final Map<String, SourceSystem> systems;
    private final List<String> governments;
    private final Problems problems;

    FeedReader(
            Map<String, Layout> layouts,
            Set<String> layoutNames,
            Map<String, SourceSystem> systems,
            List<String> governments,
            Problems problems) {
        this.layouts = layouts;
        this.layoutNames = layoutNames;
        this.systems = systems;
        this.governments = governments;
        this.problems = problems;
    }

    Optional<Feed> read(YamlScalar name, YamlMap map) {
        Optional<Layout> layout = layout(name, map);
        Optional<SourceSystem> system = system(name, map);
        layout.ifPresent(known -> system.ifPresent(from -> checkKind(name, map, known, from)));
        if (OwnFeed.isNamed(name.text())) {
            problems.add(name.at(), "feed '" + name.text() + "' is the node's own", "Choose another name.");
        }
        Optional<Schedule> schedule = schedule(name, map, system);
        Optional<LocalDate> since = since(map.scalar("since"));
        List<String> own = governments(map);
        layout.filter(known -> known.government().isEmpty() && own.size() != 1)
                .ifPresent(known -> problems.add(
                        name.at(),
                        "layout '" + known.name() + "' has no column with the government's code, so that feed '"
                                + name.text() + "' must be of one government, not of " + own.size(),
                        "Add 'governments: [\"…\"]' with one code."));
        if (layout.isEmpty() || system.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Feed(
                name.text(),
                layout.get(),
                system.get(),
                own,
                schedule,
                settlesAfter(map),
                since.get(),
                promise(map.scalar("promise")),
                new DayLimits(
                        limit(map, "most-records", DayLimits.USUAL.forwarded()),
                        limit(map, "most-quarantined", DayLimits.USUAL.quarantined()))));
    }

    private Optional<Layout> layout(YamlScalar name, YamlMap map) {
        YamlScalar used = map.findScalar("layout").orElse(name);
        Layout layout = layouts.get(used.text());
        if (!layoutNames.contains(used.text())) {
            problems.unknown(used.at(), "layout", used.text(), layoutNames);
        }
        return Optional.ofNullable(layout);
    }

    private Optional<SourceSystem> system(YamlScalar name, YamlMap map) {
        YamlScalar used = map.scalar("system");
        SourceSystem system = systems.get(used.text());
        if (system == null) {
            problems.unknown(used.at(), "system", used.text(), systems.keySet());
        }
        return Optional.ofNullable(system);
    }

    private void checkKind(YamlScalar name, YamlMap map, Layout layout, SourceSystem system) {
        if (system.kind().fits(layout.sourceKey())) {
            checkChange(map, layout, system);
            return;
        }
        String what = "feed '%s' reads a %s, but system '%s' is of kind '%s'"
                .formatted(
                        name.text(),
                        layout.sourceKey(),
                        system.name(),
                        system.kind().label());
        List<String> fitting = systems.values().stream()
                .filter(other -> other.kind().fits(layout.sourceKey()))
                .map(SourceSystem::name)
                .sorted()
                .toList();
        problems.add(
                new Problem(map.scalar("system").at(), what, String.join(", ", fitting), "Name a fitting system."));
    }

    private void checkChange(YamlMap map, Layout layout, SourceSystem system) {
        if (system.kind() == SystemKind.ROUTE
                && layout.source() instanceof LayoutSource.File file
                && !(file.readiness() instanceof Readiness.Named)) {
            problems.add(
                    map.scalar("system").at(),
                    "layout '" + layout.name() + "' waits for a done file or a quiet time, which a route of one's own"
                            + " must do itself",
                    "Say 'renamed: true' in the layout, and let the route hand over whole files only.");
        }
        if (system.kind() == SystemKind.ARTEMIS
                && layout.source() instanceof LayoutSource.Message message
                && message.queue().isEmpty()) {
            problems.add(
                    map.scalar("system").at(),
                    "layout '" + layout.name() + "' names no queue of system '" + system.name() + "'",
                    "Add 'queue:' to the layout.");
        }
        if (system.kind() != SystemKind.POSTGRESQL
                && layout.source() instanceof LayoutSource.Table table
                && table.change()
                        .filter(LayoutSource.TableChange.By.class::isInstance)
                        .isPresent()) {
            problems.add(
                    map.scalar("system").at(),
                    "layout '" + layout.name() + "' follows transactions ('changed-by'), which a system of kind '"
                            + system.kind().label() + "' does not show",
                    "Use 'changed-at' in the layout, or neither.");
        }
    }

    private Optional<Schedule> schedule(YamlScalar name, YamlMap map, Optional<SourceSystem> system) {
        Optional<YamlScalar> every = map.findScalar("every");
        boolean polled = system.map(from -> from.kind().polled()).orElse(every.isPresent());
        if (every.isEmpty() && polled) {
            problems.add(name.at(), "feed '" + name.text() + "' does not say how often to ask", "Add 'every: 10m'.");
            return Optional.empty();
        }
        if (every.isPresent() && !polled) {
            problems.add(
                    every.get().at(), "the system of feed '" + name.text() + "' sends by itself", "Remove 'every'.");
            return Optional.empty();
        }
        Optional<Schedule> schedule = every.flatMap(text -> Schedule.parse(text.text()));
        if (every.isPresent() && schedule.isEmpty()) {
            problems.add(new Problem(
                    every.get().at(), "'every' is '" + every.get().text() + "'", Schedule.EXAMPLE, "Correct it."));
        }
        return schedule;
    }

    private Optional<LocalDate> since(YamlScalar text) {
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeException e) {
            problems.add(text.at(), "'" + text.text() + "' is not a day of the calendar", "Correct it.");
            return Optional.empty();
        }
    }

    private List<String> governments(YamlMap map) {
        Optional<YamlValue> given = map.find("governments");
        if (given.isEmpty() || given.get() instanceof YamlScalar) {
            return governments;
        }
        List<YamlScalar> codes = ((YamlList) given.get()).scalars();
        codes.stream()
                .filter(code -> !governments.contains(code.text()))
                .forEach(code -> problems.unknown(code.at(), "government of this node", code.text(), governments));
        return codes.stream().map(YamlScalar::text).toList();
    }

    private static long limit(YamlMap map, String key, long usual) {
        return map.findScalar(key).map(text -> Long.parseLong(text.text())).orElse(usual);
    }

    private static int settlesAfter(YamlMap map) {
        return map.findScalar("settles-after")
                .map(text ->
                        Integer.parseInt(text.text().substring(0, text.text().indexOf(' '))))
                .orElse(1);
    }

    private static Duration promise(YamlScalar text) {
        return Schedule.duration(text.text()).orElse(Duration.ofDays(1));
    }
}
