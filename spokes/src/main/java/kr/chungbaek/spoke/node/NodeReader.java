package kr.chungbaek.spoke.node;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.chungbaek.wire.problem.Nearest;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.Governments;
import kr.chungbaek.wire.yaml.Bilingual;
import kr.chungbaek.wire.yaml.ConfigText;
import kr.chungbaek.wire.yaml.ShapeCheck;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlReader;
import kr.chungbaek.wire.yaml.YamlScalar;

/** Reads the files of {@code config/nodes}. */
final class NodeReader {

    private final Map<String, Layout> layouts;
    private final Set<String> layoutNames;
    private final Governments reference;
    private final OwnTemplates templates;
    private final Problems problems;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /** @param layoutNames of all layouts, of those too that could not be read */
    NodeReader(
            Map<String, Layout> layouts,
            Set<String> layoutNames,
            Governments reference,
            OwnTemplates templates,
            Problems problems) {
        this.templates = templates;
        this.layouts = layouts;
        this.layoutNames = layoutNames;
        this.reference = reference;
        this.problems = problems;
    }

    /** All nodes that could be read, by region. */
    Map<String, Node> read(Collection<ConfigText> files) {
        for (ConfigText file : files) {
            YamlReader.read(file, problems)
                    .filter(map -> ShapeCheck.matches(map, NodeShape.FILE, problems))
                    .map(this::node)
                    .ifPresent(this::keep);
        }
        return nodes;
    }

    private void keep(Node node) {
        Node first = nodes.putIfAbsent(node.region(), node);
        if (first != null) {
            problems.add(
                    node.at(),
                    "node '" + node.region() + "' is also defined at " + first.at(),
                    "Keep one file for each region.");
        }
    }

    private Node node(YamlMap file) {
        YamlScalar region = file.scalar("node");
        if (reference.isTold("R-" + region.text())) {
            problems.addFollowUp();
        } else if (!reference.regions().contains(region.text())) {
            problems.unknown(region.at(), "region", region.text(), reference.regions());
        }
        List<String> governments = governments(file, region.text());
        Map<String, String> rollUp = rollUp(file, governments);
        Map<String, SourceSystem> systems = systems(file.map("systems"));
        List<Feed> feeds = new ArrayList<>();
        FeedReader reader = new FeedReader(layouts, layoutNames, systems, governments, problems);
        for (YamlMap.Entry entry : file.map("feeds").entries()) {
            reader.read(entry.key(), (YamlMap) entry.value()).ifPresent(feeds::add);
        }
        return new Node(
                region.text(),
                Bilingual.read(file.map("title")),
                governments,
                rollUp,
                List.copyOf(systems.values()),
                feeds,
                region.at());
    }

    private List<String> governments(YamlMap file, String region) {
        Map<String, Position> codes = new LinkedHashMap<>();
        for (YamlScalar code : file.list("governments").scalars()) {
            Optional<Government> known = reference.find(code.text());
            if (known.isEmpty() && reference.isTold(code.text())) {
                problems.addFollowUp();
            } else if (known.isEmpty()) {
                problems.add(unknown(code, region));
            } else if (!known.get().region().equals(region)) {
                String what = "government '%s' (%s) belongs to region '%s', not to '%s'"
                        .formatted(
                                code.text(), known.get().nameKo(), known.get().region(), region);
                problems.add(code.at(), what, "Move it to that region's node file.");
            }
            Position first = codes.putIfAbsent(code.text(), code.at());
            if (first != null) {
                String what = "government '" + code.text() + "' stands twice, first at " + first;
                problems.add(code.at(), what, "Keep one of them.");
            }
        }
        return List.copyOf(codes.keySet());
    }

    private Problem unknown(YamlScalar code, String region) {
        List<String> known = ofRegion(region);
        String nearest = Nearest.to(code.text(), known);
        return new Problem(
                code.at(),
                "government '" + code.text() + "' does not exist",
                Nearest.listing(code.text(), known),
                (nearest.isEmpty() ? "" : "Did you mean '" + nearest + "'? ")
                        + "Correct it, or add it to reference/governments.csv.");
    }

    private List<String> ofRegion(String region) {
        return reference.ofRegion(region).stream().map(Government::code).toList();
    }

    private Map<String, String> rollUp(YamlMap file, List<String> governments) {
        Map<String, String> rollUp = new HashMap<>();
        file.findMap("roll-up")
                .ifPresent(map -> map.entries().forEach(entry -> {
                    YamlScalar target = (YamlScalar) entry.value();
                    if (!governments.contains(target.text())) {
                        problems.unknown(target.at(), "government of this node", target.text(), governments);
                    }
                    rollUp.put(entry.key().text(), target.text());
                }));
        return rollUp;
    }

    private Map<String, SourceSystem> systems(YamlMap map) {
        Map<String, SourceSystem> systems = new LinkedHashMap<>();
        for (YamlMap.Entry entry : map.entries()) {
            YamlMap system = (YamlMap) entry.value();
            SystemKind kind = SystemKind.of(system.scalar("kind").text()).orElseThrow();
            systems.put(entry.key().text(), system(entry.key(), kind, system));
        }
        return systems;
    }

    private SourceSystem system(YamlScalar name, SystemKind kind, YamlMap map) {
        Map<String, YamlScalar> settings = new HashMap<>();
        for (String key : kind.settings()) {
            Optional<String> replacement = kind.replacement(key);
            List<String> given = Stream.concat(Stream.of(key), replacement.stream())
                    .filter(map::has)
                    .toList();
            given.forEach(known -> settings.put(known, map.scalar(known)));
            if (given.size() != 1) {
                String either = replacement.map(other -> " or '" + other + "'").orElse("");
                problems.add(
                        name.at(),
                        "system '" + name.text() + "' of kind '" + kind.label() + "' "
                                + (given.isEmpty() ? "lacks" : "has both") + " '" + key + "'" + either,
                        given.isEmpty() ? "Add '" + key + ":'." : "Keep one of them.");
            }
        }
        Optional<ConfigText> template = kind == SystemKind.ROUTE ? template(map, settings) : Optional.empty();
        map.entries().stream()
                .map(YamlMap.Entry::key)
                .filter(key -> !key.text().equals("kind") && !settings.containsKey(key.text()))
                .filter(key -> kind != SystemKind.ROUTE || !key.text().equals("parameters"))
                .forEach(key -> problems.unknown(
                        key.at(), "setting of a " + kind.label() + " system", key.text(), kind.settings()));
        return new SourceSystem(name.text(), kind, settings, template, name.at());
    }

    /** The file of a route template of the integrator's own; its parameters become settings. */
    private Optional<ConfigText> template(YamlMap map, Map<String, YamlScalar> settings) {
        map.findMap("parameters")
                .ifPresent(parameters -> parameters
                        .entries()
                        .forEach(entry -> settings.put(
                                SourceSystem.PARAMETER + entry.key().text(), (YamlScalar) entry.value())));
        Optional<YamlScalar> name = map.findScalar("template");
        Optional<ConfigText> file = name.flatMap(known -> templates.find(known.text()));
        name.filter(known -> file.isEmpty())
                .ifPresent(known -> problems.unknown(
                        known.at(), "route template of config/routes", known.text(), templates.names()));
        return file;
    }
}
