package kr.chungbaek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandListTest {

    @Test
    void keepsTheFirstSentence() {
        assertThat(CommandList.summary("Writes a page for each program: what it compares."))
                .isEqualTo("Writes a page for each program.");
        assertThat(CommandList.summary("Follows chungbaek.today. Then stops.")).isEqualTo("Follows chungbaek.today.");
        assertThat(CommandList.summary("Without an end")).isEqualTo("Without an end");
    }

    @Test
    void endsEachSummaryOfTheMainHelp() {
        CommandLine line = CommandLines.of(new Main());

        assertThat(Arrays.stream(line.getUsageMessage().split("\\R")).filter(text -> text.startsWith("  longer")))
                .singleElement()
                .asString()
                .endsWith("Begins here and goes on in the next line.");
    }

    @CommandLine.Command(name = "main", subcommands = Longer.class)
    private static final class Main {}

    @CommandLine.Command(
            name = "longer",
            description = {"Begins here and goes on", "in the next line. Then there is more."})
    private static final class Longer {}
}
