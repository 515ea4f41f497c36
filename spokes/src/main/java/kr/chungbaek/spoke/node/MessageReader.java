package kr.chungbaek.spoke.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads how the messages of a queue become rows. */
final class MessageReader {

    private final Problems problems;

    MessageReader(Problems problems) {
        this.problems = problems;
    }

    LayoutSource.Message read(YamlMap map) {
        MessageFormat format = format(map);
        Optional<YamlScalar> kind = map.findScalar("kind");
        Optional<YamlScalar> record = map.findScalar("record");
        if (kind.isPresent() != record.isPresent()) {
            String lacking = kind.isPresent() ? "record" : "kind";
            problems.add(
                    kind.or(() -> record).orElseThrow().at(),
                    "'kind' and 'record' belong together; '" + lacking + "' is missing",
                    "Add '" + lacking + ":', or remove the other when every message is a record.");
        }
        map.findMap("closed")
                .filter(closed -> kind.isEmpty())
                .ifPresent(closed -> problems.add(
                        closed.at(),
                        "'closed' stands without 'kind': nothing tells the message that closes a day",
                        "Add 'kind:' and 'record:'."));
        kind.ifPresent(column -> requireKnown(column, format));
        return new LayoutSource.Message(
                map.findScalar("queue").map(YamlScalar::text),
                format,
                kind.flatMap(column -> record.map(value -> new LayoutSource.Kinds(column.text(), value.text()))),
                map.findMap("closed").map(closed -> closed(closed, format)));
    }

    private MessageFormat format(YamlMap map) {
        if (map.has("xml") && map.has("fixed")) {
            problems.add(map.map("fixed").at(), "'fixed' stands beside 'xml'", "Keep one of them.");
        }
        if (map.has("xml")) {
            Map<String, String> paths = new LinkedHashMap<>();
            map.map("xml")
                    .entries()
                    .forEach(entry -> paths.put(entry.key().text(), ((YamlScalar) entry.value()).text()));
            return new MessageFormat.Xml(paths);
        }
        return map.has("fixed")
                ? new MessageFormat.Fixed(new FixedFormatReader(problems).body(map.map("fixed")))
                : new MessageFormat.Json();
    }

    private LayoutSource.Closed closed(YamlMap map, MessageFormat format) {
        return new LayoutSource.Closed(
                map.scalar("kind").text(),
                column(map, "government", format),
                column(map, "day", format),
                column(map, "count", format),
                column(map, "sum", format),
                column(map, "sum-of", format));
    }

    private String column(YamlMap map, String key, MessageFormat format) {
        requireKnown(map.scalar(key), format);
        return map.scalar(key).text();
    }

    private void requireKnown(YamlScalar column, MessageFormat format) {
        if (!format.columns().isEmpty() && !format.columns().contains(column.text())) {
            problems.unknown(column.at(), "column", column.text(), format.columns());
        }
    }
}
