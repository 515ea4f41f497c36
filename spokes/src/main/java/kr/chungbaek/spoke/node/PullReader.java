package kr.chungbaek.spoke.node;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.node.LayoutSource.Paging;
import kr.chungbaek.spoke.node.LayoutSource.Since;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads how the lists of a source system are asked for. */
final class PullReader {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Problems problems;

    PullReader(Problems problems) {
        this.problems = problems;
    }

    LayoutSource.Pull read(YamlMap map) {
        Map<String, String> parameters = new LinkedHashMap<>();
        map.findMap("parameters")
                .ifPresent(given -> given.entries()
                        .forEach(entry -> parameters.put(entry.key().text(), ((YamlScalar) entry.value()).text())));
        Optional<Since> since = map.findMap("since").map(this::since);
        return new LayoutSource.Pull(
                map.scalar("path").text(),
                parameters,
                members(map.scalar("rows")),
                map.list("key").scalars().stream().map(YamlScalar::text).toList(),
                paging(map),
                since,
                TableReader.whole(map, since.flatMap(changes -> TableReader.nightly()), problems));
    }

    private Optional<Paging> paging(YamlMap map) {
        map.findMap("next")
                .filter(next -> map.has("pages"))
                .ifPresent(next -> problems.add(next.at(), "'next' stands beside 'pages'", "Keep one of them."));
        return map.findMap("pages")
                .<Paging>map(pages -> new Paging.Counted(
                        pages.scalar("parameter").text(),
                        pages.findScalar("first")
                                .map(first -> Integer.parseInt(first.text()))
                                .orElse(1),
                        pages.scalar("size-parameter").text(),
                        Integer.parseInt(pages.scalar("size").text())))
                .or(() -> map.findMap("next")
                        .map(next -> new Paging.Marked(next.scalar("parameter").text(), members(next.scalar("mark")))));
    }

    private Since since(YamlMap map) {
        String parameter = map.scalar("parameter").text();
        Optional<YamlScalar> token = map.findScalar("token");
        Optional<YamlScalar> changed = map.findScalar("changed-at");
        if (token.isPresent() == changed.isPresent()) {
            problems.add(
                    map.at(),
                    "'since' " + (token.isPresent() ? "has both 'token' and" : "has neither 'token' nor")
                            + " 'changed-at'",
                    "Say either what member holds the next token, or what member of a row the moment of its change.");
        }
        map.findScalar("overlap")
                .filter(overlap -> token.isPresent())
                .ifPresent(overlap -> problems.add(overlap.at(), "'overlap' stands beside 'token'", "Remove it."));
        return changed.<Since>map(column -> new Since.Moment(
                        parameter,
                        column.text(),
                        map.findScalar("overlap")
                                .flatMap(overlap -> Schedule.duration(overlap.text()))
                                .orElse(TEN_MINUTES)))
                .orElseGet(() -> new Since.Token(
                        parameter, token.map(PullReader::members).orElse(List.of())));
    }

    private static List<String> members(YamlScalar names) {
        return List.of(names.text().split("\\.", -1));
    }
}
