package kr.chungbaek.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How every command line of the project reads, prints and fails. */
final class CommandLines {

    private static final int WIDTH = 110;
    private static final String IN_A_CLONE = "ops/cb";

    private CommandLines() {}

    static CommandLine of(Object command) {
        CommandLine line = new CommandLine(command)
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true))
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new ParameterMistakes())
                .setUsageHelpWidth(WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false);
        name(line);
        return line;
    }

    /** Examples can be typed as they stand there, and lists of commands tell each in a sentence. */
    private static void name(CommandLine line) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList());
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.footer(Arrays.stream(usage.footer())
                .map(text -> text.replace(IN_A_CLONE, Home.command()))
                .toArray(String[]::new));
        line.getSubcommands().values().forEach(CommandLines::name);
    }
}
