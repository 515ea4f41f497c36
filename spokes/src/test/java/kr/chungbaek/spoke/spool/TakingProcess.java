package kr.chungbaek.spoke.spool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.chungbaek.wire.chain.NodeKeys;

/** A process of its own that fills a spool without end and says the cursor after each commit, until it is killed. */
final class TakingProcess {

    private static final int MOST_ITEMS = 600;

    private TakingProcess() {}

    /**
     * Kills the process right after it said something for the given time.
     *
     * @return the last cursor that it said
     */
    static long killAfter(int turns, Path folder, KeyPair keys) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TakingProcess.class.getName(),
                        folder.toString(),
                        NodeKeys.print(keys.getPrivate()),
                        NodeKeys.print(keys.getPublic()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long said = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int turn = 0; turn < turns; turn++) {
                said = Long.parseLong(lines.readLine());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return said;
    }

    /** The spool's folder, the private key, the public key. */
    public static void main(String[] arguments) {
        PublicKey open = NodeKeys.parsePublic(arguments[2]);
        KeyPair keys = new KeyPair(open, NodeKeys.parsePrivate(arguments[1]));
        Random random = new Random(ProcessHandle.current().pid());
        try (Spool spool = TestingSpool.open(Path.of(arguments[0]), keys)) {
            while (true) {
                System.out.println(turn(spool, random.nextInt(MOST_ITEMS) + 1));
            }
        }
    }

    /** Each turn brings the next numbers, and a bad line. */
    private static long turn(Spool spool, int count) {
        long first = spool.cursor(Transfers.FEED).map(Long::parseLong).orElse(0L) + 1;
        long last = first + count - 1;
        List<Item> items = new ArrayList<>();
        for (long number = first; number <= last; number++) {
            items.add(Transfers.transfer("T-" + number, number));
        }
        items.add(Transfers.refused("line " + last));
        spool.take(Collected.of(Transfers.FEED, items).withCursor(Long.toString(last)));
        return last;
    }
}
