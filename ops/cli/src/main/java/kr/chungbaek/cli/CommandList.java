package kr.chungbaek.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The list of commands, each with the first sentence of its description. Picocli's own list shows the first line, which
 * may end in the middle of a sentence.
 */
final class CommandList implements IHelpSectionRenderer {

    private static final int INDENT = 2;

    /** As far as the first thing that is said goes; what follows a colon or a semicolon only adds to it. */
    private static final Pattern FIRST = Pattern.compile("(.+?)[.;:](?= |$)", Pattern.DOTALL);

    @Override
    public String render(Help help) {
        Map<String, Help> commands = help.subcommands();
        if (commands.isEmpty()) {
            return "";
        }
        int longest = commands.keySet().stream().mapToInt(String::length).max().orElseThrow();
        int names = longest + 2 * INDENT;
        int width = help.commandSpec().usageMessage().width();
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(names, INDENT, Column.Overflow.SPAN),
                new Column(width - names, 0, Column.Overflow.WRAP));
        commands.forEach((name, command) -> table.addRowValues(name, summary(command)));
        return table.toString();
    }

    private static String summary(Help command) {
        UsageMessageSpec usage = command.commandSpec().usageMessage();
        return summary(String.join(" ", usage.header().length > 0 ? usage.header() : usage.description()));
    }

    static String summary(String description) {
        Matcher first = FIRST.matcher(description);
        return first.lookingAt() ? first.group(1) + "." : description;
    }
}
