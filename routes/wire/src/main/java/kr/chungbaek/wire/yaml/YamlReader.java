package kr.chungbaek.wire.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads one YAML file strictly: one document, a mapping, no anchors, no tabs, no key twice, every value a place. */
public final class YamlReader {

    private static final int DEEPEST = 40;

    private final ConfigText file;
    private final Problems problems;
    /** A place in the text, counted in code points and in chars: the next one is mostly near. */
    private int codePoint;

    private int character;

    private YamlReader(ConfigText file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The file's mapping, or nothing when it could not be read; then {@code problems} say why. */
    public static Optional<YamlMap> read(ConfigText file, Problems problems) {
        return new YamlReader(file, problems).read();
    }

    private Optional<YamlMap> read() {
        int before = problems.count();
        refuseTabs();
        if (problems.count() > before) {
            // Whatever a parser would say next is about the tabs.
            return Optional.empty();
        }
        try {
            if (isTooDeep()) {
                return Optional.empty();
            }
            if (!isOneDocumentWithoutAnchors()) {
                return Optional.empty();
            }
            Node root = new Yaml(options()).compose(new StringReader(file.text()));
            if (root == null) {
                problems.add(new Position(file.path(), 1, 1), "the file is empty", "Begin with a key and a colon.");
                return Optional.empty();
            }
            if (!(root instanceof MappingNode mapping)) {
                problems.add(
                        new Position(file.path(), 1, 1),
                        "the file is not a mapping of keys to values",
                        "Begin with a key and a colon.");
                return Optional.empty();
            }
            YamlMap map = map(mapping);
            return problems.count() == before ? Optional.of(map) : Optional.empty();
        } catch (MarkedYAMLException e) {
            problems.add(YamlSlip.of(file, e));
            return Optional.empty();
        } catch (ReaderException e) {
            problems.add(YamlSlip.of(file, e));
            return Optional.empty();
        } catch (YAMLException e) {
            problems.add(
                    Position.ofFile(file.path()), "this cannot be read as YAML", "Save the file as plain UTF-8 text.");
            return Optional.empty();
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    private void refuseTabs() {
        int line = 1;
        for (String text : file.text().split("\n", -1)) {
            int tab = text.indexOf('\t');
            if (tab >= 0) {
                problems.add(
                        new Position(file.path(), line, tab + 1),
                        "a tab stands here",
                        "Indent and separate with spaces.");
            }
            line++;
        }
    }

    private boolean isTooDeep() {
        int depth = 0;
        for (Event event : new Yaml(options()).parse(new StringReader(file.text()))) {
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                String what = "values are nested more than " + DEEPEST + " deep";
                problems.add(position(event.getStartMark()), what, "Take them apart.");
                return true;
            }
        }
        return false;
    }

    private boolean isOneDocumentWithoutAnchors() {
        int before = problems.count();
        int documents = 0;
        for (Event event : new Yaml(options()).parse(new StringReader(file.text()))) {
            if (event.is(Event.ID.DocumentStart) && ++documents == 2) {
                problems.add(
                        position(event.getStartMark()), "a second document begins here", "Give each its own file.");
            }
            if (event instanceof NodeEvent node && node.getAnchor() != null) {
                String kind = event instanceof AliasEvent ? "alias '*" : "anchor '&";
                problems.add(
                        position(event.getStartMark()),
                        kind + node.getAnchor() + "' is not allowed",
                        "Write the value out.");
            }
            String tag = tag(event);
            if (tag != null) {
                problems.add(position(event.getStartMark()), "tag '" + tag + "' is not allowed", "Remove it.");
            }
        }
        return problems.count() == before;
    }

    private static @Nullable String tag(Event event) {
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        // "!" says no more than that it is a text.
        return tag == null || tag.equals("!") ? null : tag.replace("tag:yaml.org,2002:", "!!");
    }

    private YamlValue value(Node node) {
        if (node instanceof MappingNode mapping) {
            return map(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> items =
                    sequence.getValue().stream().map(this::value).toList();
            return new YamlList(position(node.getStartMark()), items);
        }
        return scalar((ScalarNode) node);
    }

    private YamlMap map(MappingNode node) {
        Map<String, Position> names = new HashMap<>();
        List<YamlMap.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                problems.add(
                        position(tuple.getKeyNode().getStartMark()),
                        "a key is not a plain text",
                        "Write 'name: value'.");
                continue;
            }
            YamlScalar key = scalar(keyNode);
            if (key.plain() && key.text().equals("<<")) {
                problems.add(key.at(), "merging by '<<' is not allowed", "Write the values out.");
                continue;
            }
            Position first = names.putIfAbsent(key.text(), key.at());
            if (first != null) {
                String what = "key '" + key.text() + "' stands twice, first at " + first;
                problems.add(key.at(), what, "Keep one of them.");
                continue;
            }
            entries.add(new YamlMap.Entry(key, value(tuple.getValueNode())));
        }
        return new YamlMap(position(node.getStartMark()), entries);
    }

    private YamlScalar scalar(ScalarNode node) {
        Mark start = node.getStartMark();
        int from = character(start);
        int to = character(node.getEndMark());
        boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
        return new YamlScalar(
                position(start), node.getValue(), plain, file.text().substring(from, to));
    }

    /** Marks count code points; the text is cut by chars. To count from its beginning each time would take long. */
    private int character(Mark mark) {
        character = file.text().offsetByCodePoints(character, mark.getIndex() - codePoint);
        codePoint = mark.getIndex();
        return character;
    }

    private Position position(Mark mark) {
        return new Position(file.path(), mark.getLine() + 1, mark.getColumn() + 1);
    }
}
