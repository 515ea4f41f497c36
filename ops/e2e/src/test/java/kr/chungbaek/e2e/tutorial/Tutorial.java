package kr.chungbaek.e2e.tutorial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document with blocks of code, which come one after the other. */
final class Tutorial {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|yaml)\\n(.*?)^```$");

    private final String text;
    private final Deque<Block> blocks = new ArrayDeque<>();

    /** @param kind {@code sh} or {@code yaml} */
    private record Block(String kind, String text) {}

    private Tutorial(String text) {
        this.text = text;
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
    }

    /** @param folder what the document calls {@code /tmp/tutorial} */
    static Tutorial read(Path document, Path folder) throws IOException {
        return new Tutorial(Files.readString(document).replace("/tmp/tutorial", folder.toString()));
    }

    /** The commands of the next block. */
    String commands() {
        return next("sh");
    }

    /** The configuration of the next block. */
    String yaml() {
        return next("yaml");
    }

    private String next(String kind) {
        Block block = blocks.removeFirst();
        if (!block.kind().equals(kind)) {
            throw new AssertionError("expected " + kind + ", the tutorial goes on with:\n" + block.text());
        }
        return block.text();
    }

    boolean isAtItsEnd() {
        return blocks.isEmpty();
    }

    /** What of a sentence stands in the pattern's group; a tutorial that no longer says so is followed no further. */
    String told(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("the tutorial does not say: " + pattern);
        }
        return matcher.group(1);
    }
}
