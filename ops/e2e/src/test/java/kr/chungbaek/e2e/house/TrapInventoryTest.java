package kr.chungbaek.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every trap of {@code ops/docs/reliability.md} names tests that show it, and they exist. */
final class TrapInventoryTest {

    private static final Path INVENTORY = House.ROOT.resolve("ops/docs/reliability.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    private final List<String> rows = House.lines(INVENTORY).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| trap "))
            .toList();

    private final List<Path> tests =
            House.sources().stream().filter(House::isTest).toList();

    @Test
    void everyTrapIsShownByATest() {
        List<String> unshown = rows.stream()
                .filter(row -> !NAMED.matcher(lastCell(row)).find())
                .toList();

        assertThat(rows).hasSizeGreaterThan(25);
        assertThat(unshown).as("traps without a test in their last column").isEmpty();
    }

    @Test
    void everyTestThatIsNamedExists() {
        List<String> missing = new ArrayList<>();
        for (String row : rows) {
            Matcher named = NAMED.matcher(lastCell(row));
            while (named.find()) {
                if (!exists(named.group(1), Optional.ofNullable(named.group(2)))) {
                    missing.add(named.group());
                }
            }
        }

        assertThat(missing).as("tests named in " + House.name(INVENTORY)).isEmpty();
    }

    private static String lastCell(String row) {
        String[] cells = row.split("(?<!\\\\)\\|");
        return cells[cells.length - 1];
    }

    private boolean exists(String type, Optional<String> method) {
        List<Path> found =
                tests.stream().filter(source -> source.endsWith(type + ".java")).toList();
        return !found.isEmpty()
                && (method.isEmpty()
                        || found.stream()
                                .map(House::lines)
                                .map(lines -> lines.stream().collect(Collectors.joining("\n")))
                                .anyMatch(text -> text.contains("void " + method.get() + "(")));
    }
}
