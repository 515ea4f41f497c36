package kr.chungbaek.e2e.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the docs as what its reader does, in its order. */
record Guide(List<Section> sections) {

    private static final Pattern HEADING = Pattern.compile("## (.*)");
    private static final Pattern FENCE = Pattern.compile("```(\\w*) ?(.*)");
    private static final Pattern NOTE = Pattern.compile("<!-- (.*) -->");
    private static final Pattern PROMPT = Pattern.compile("(build\\$|hub\\$|node#) (.*)");

    record Section(String title, List<Step> steps) {}

    /** What is done at one place: {@code build$}, {@code hub$}, {@code node#}; a file to be edited; or {@code note}. */
    record Step(String where, String what) {}

    static Guide read(Path page) throws IOException {
        List<Section> sections = new ArrayList<>();
        String fence = "";
        for (String line : Files.readAllLines(page)) {
            Matcher heading = HEADING.matcher(line);
            if (fence.isEmpty() && heading.matches()) {
                sections.add(new Section(heading.group(1), new ArrayList<>()));
            }
            Matcher mark = FENCE.matcher(line);
            if (mark.matches()) {
                fence = fence.isEmpty() ? mark.group(1) + mark.group(2) : "";
            } else {
                step(fence, line)
                        .forEach(
                                sections.isEmpty() ? step -> {} : last(sections).steps()::add);
            }
        }
        return new Guide(List.copyOf(sections));
    }

    private static List<Step> step(String fence, String line) {
        Matcher note = NOTE.matcher(line);
        if (fence.isEmpty()) {
            return note.matches() ? List.of(new Step("note", note.group(1))) : List.of();
        }
        if (fence.startsWith("properties")) {
            return List.of(new Step(fence.substring("properties".length()), line));
        }
        Matcher prompt = PROMPT.matcher(line);
        if (!prompt.matches()) {
            throw new IllegalArgumentException("nobody knows where to type '" + line + "'");
        }
        return List.of(new Step(prompt.group(1), prompt.group(2)));
    }

    private static Section last(List<Section> sections) {
        return sections.get(sections.size() - 1);
    }
}
