package kr.chungbaek.bench.spoke.feeds;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.chungbaek.cli.Home;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.Governments;

/** The sources of one node in the proportion of a real one: of 300 feeds 160 tables, 80 files, 20 queues, 20 pushes, 20 lists. */
final class Mix implements AutoCloseable {

    private static final int WHOLE = 15;

    private final Pushes pushes;
    private final List<Source> sources;

    /** @param feeds how many; a multiple of 15 */
    Mix(Path folder, int feeds) {
        int part = feeds / WHOLE;
        pushes = new Pushes(part);
        sources = List.of(
                new Tables(folder.resolve("tables"), feeds - 7 * part),
                new BankFiles(folder.resolve("banks"), 4 * part),
                new Queues(folder.resolve("queues"), part),
                pushes,
                new Lists(part));
    }

    void start() throws Exception {
        for (Source source : sources) {
            source.start();
        }
    }

    Pushes pushes() {
        return pushes;
    }

    List<PlannedFeed> feeds() {
        return sources.stream().flatMap(source -> source.feeds().stream()).toList();
    }

    /** Records that the sources hold. */
    long records() {
        return feeds().stream().mapToLong(PlannedFeed::records).sum();
    }

    /** How many feeds are asked how often. */
    String paces() {
        return feeds().stream()
                .collect(Collectors.groupingBy(
                        feed -> feed.pace().isEmpty() ? "by themselves" : "every " + feed.pace(),
                        TreeMap::new,
                        Collectors.counting()))
                .toString();
    }

    /** The node file of Gyeonggi and a layout for each feed. */
    Map<String, String> files() throws Exception {
        Map<String, String> files = new TreeMap<>();
        StringBuilder node =
                new StringBuilder("node: gyeonggi\ntitle: { ko: 경기도, en: Gyeonggi-do }\ngovernments: %s%nsystems:%n"
                        .formatted(governments()));
        for (Source source : sources) {
            node.append(source.systems());
        }
        node.append("feeds:\n");
        for (PlannedFeed feed : feeds()) {
            node.append(feed.line());
            files.put(feed.file(), feed.yaml());
        }
        files.put("nodes/gyeonggi.yaml", node.toString());
        return files;
    }

    private static List<String> governments() {
        Problems problems = new Problems();
        Governments all = Governments.read(
                ConfigFolder.readFile(Home.config(), "reference/governments.csv"),
                ConfigFolder.readFile(Home.config(), "reference/government_successions.csv"),
                problems);
        problems.refuse();
        return all.ofRegion("gyeonggi").stream()
                .map(Government::code)
                .map(code -> "\"" + code + "\"")
                .toList();
    }

    @Override
    public void close() throws Exception {
        for (Source source : sources) {
            source.close();
        }
    }
}
