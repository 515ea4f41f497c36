package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kr.chungbaek.spoke.TestingBankFormat;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.spool.ListedFile;
import kr.chungbaek.spoke.spool.QuarantinedItem;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.Tally;
import kr.chungbaek.wire.chain.Digest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two hundred kinds and places of damage in a file of each format: nothing is lost, and what was refused is named. */
class DamagesTest {

    private static final String DAY = "20260619";
    private static final int ROWS = 20;
    private static final int DAMAGES = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyRowEndsInExactlyOnePlaceWhateverHappenedToTheFile(TestingBankFormat format) throws Exception {
        TestingConfig config = TestingConfig.copyTo(folder.resolve("config"));
        format.configure(config);
        byte[] whole = format.file(DAY, TestingBankFormat.transfers(ROWS));
        assertThat(take(config.jeju(), format, whole, "whole")).isEqualTo(new Outcome(ROWS, 0, List.of()));

        Map<String, Integer> ends = new TreeMap<>();
        for (int number = 0; number < DAMAGES; number++) {
            Damage damage = Damage.values()[number % Damage.values().length];
            byte[] damaged = damage.apply(whole, new Random(number));
            Outcome outcome = take(config.jeju(), format, damaged, "damage-" + number);
            assertThat(outcome.problemWith(damage + " " + number)).isEmpty();
            ends.merge(outcome.end(), 1, Integer::sum);
        }
        System.out.println("damages of " + format + ": " + ends);
    }

    private Outcome take(Node node, TestingBankFormat format, byte[] bytes, String name) throws IOException {
        Feed feed = node.find("bank-transfers").orElseThrow();
        Path own = Files.createDirectories(folder.resolve(name));
        // To make the tables eight hundred times would take most of the time.
        Files.copy(emptySpool(), own.resolve("spool.db"));
        Path file = Files.write(own.resolve("fetched.tmp"), bytes);
        try (Spool spool = TestingFeeds.spool(own)) {
            RecordNormalizer normalizer = new RecordNormalizer(feed, node.rollUp(), TestingFeeds.tokens());
            FileFeed files = new FileFeed(feed, normalizer, spool, TestingFeeds.calendar(), TestingFeeds.TIME);
            files.take(
                    new ListedFile(format.name(DAY), bytes.length, 0),
                    file,
                    Digest.of(bytes).toString());
            var report = spool.report(1_000);
            Tally tally = report.totals().get(0).tally();
            return new Outcome(tally.forwarded(), tally.unchanged(), report.quarantine());
        }
    }

    private Path emptySpool() throws IOException {
        Path own = folder.resolve("empty");
        if (!Files.exists(own)) {
            TestingFeeds.spool(Files.createDirectories(own)).close();
        }
        return own.resolve("spool.db");
    }

    /** What became of a file. */
    private record Outcome(long forwarded, long unchanged, List<QuarantinedItem> quarantined) {

        String end() {
            if (isRefused()) {
                return "refused whole";
            }
            return quarantined.isEmpty() ? "taken" : "taken but for some rows";
        }

        boolean isRefused() {
            return quarantined.stream().anyMatch(item -> item.reason().startsWith("the whole file is refused"));
        }

        /** Empty when all is well. */
        String problemWith(String damage) {
            if (isRefused()) {
                boolean alone = forwarded == 0 && unchanged == 0 && quarantined.size() == 1;
                return alone ? "" : damage + ": refused whole, and yet something was taken: " + this;
            }
            boolean named = quarantined.stream()
                    .allMatch(item -> item.place().matches("file .*, line \\d+, byte offset \\d+")
                            && !item.reason().isBlank()
                            && item.raw().length > 0);
            // A row more or less is only possible where the file's own count and sum do not tell.
            boolean all = forwarded + unchanged + quarantined.size() == ROWS;
            return named && all ? "" : damage + ": " + this;
        }
    }
}
