package kr.chungbaek.bench.spoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.bench.Measurement;
import kr.chungbaek.bench.TemporaryFolder;
import kr.chungbaek.simulator.server.BankServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a spoke takes a file that is many times as large as its heap, beside reading the file's lines. */
@Command(
        name = "file",
        mixinStandardHelpOptions = true,
        description = {
            "Lays a fixed-length file and a file of separated values, both in MS949, on an SFTP server. A spoke with 256 MB of",
            "heap takes them to a hub; in the middle of the second it is killed, and started again. Counts and sums must",
            "agree. Beside it the same files are read line by line with a BufferedReader."
        })
public final class FileBenchmark implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofHours(3);

    private static final String NODE = """
            node: jeju
            title: { ko: 제주특별자치도, en: Jeju }
            governments: ["50000"]
            systems:
              bank:
                kind: sftp
                host: 127.0.0.1
                port: "%d"
                user: jeju
                password: secret
                known-hosts: %s
                folder: out
            feeds:
              large-fixed: { system: bank, every: 1s, since: 2020-01-01, promise: 4d }
              large-csv: { system: bank, every: 1s, since: 2020-01-01, promise: 4d }
            """;

    private static final String FIELDS = """
            fields:
              transfer_no: no
              account_no: account
              booked_on: { from: day, format: yyyyMMdd }
              direction: { from: direction, codes: { D: DEBIT, C: CREDIT } }
              amount: amount
              purpose: { from: purpose, codes: { "10": SUPPLIES } }
              payee_name: payee
              memo: memo
            """;

    private static final String FIXED = """
            layout: large-fixed
            about: Transfers of one day, lines of a fixed number of bytes
            record: bank_transfer
            file:
              name: BIG_(\\d{8})\\.dat
              renamed: true
              fixed:
                charset: ms949
                line: %d
                header: { mark: H, day: { at: 2, bytes: 8 } }
                detail:
                  mark: D
                  columns:
                    no: { at: 2, bytes: 20 }
                    account: { at: 22, bytes: 20 }
                    day: { at: 42, bytes: 8 }
                    direction: { at: 50, bytes: 1 }
                    amount: { at: 51, bytes: 13 }
                    purpose: { at: 64, bytes: 2 }
                    payee: { at: 66, bytes: 20 }
                    memo: { at: 86, bytes: 300 }
                trailer: { mark: T, count: { at: 2, bytes: 10 }, sum: { at: 12, bytes: 18 }, sum-of: amount }
            """ + FIELDS;

    private static final String CSV = """
            layout: large-csv
            about: Transfers of one day, separated by commas
            record: bank_transfer
            file:
              name: BIG_(\\d{8})\\.csv
              renamed: true
              csv:
                charset: ms949
                columns:
                  { no: 거래번호, account: 계좌, day: 거래일, direction: 구분, amount: 금액, purpose: 용도, payee: 예금주, memo: 적요, blank: 여백 }
                trailer: { mark: 합계, count: 2, sum: 3, sum-of: amount }
            """ + FIELDS;

    private static final String FOUND = """
            select count(*) || ' ' || coalesce(sum(amount), 0) from records.bank_transfer where transfer_no like ? || '%'
            """;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            description = "Of each file, as in 2g or 500m; default ${DEFAULT-VALUE}.")
    private String size = "2g";

    @Option(names = "--line", paramLabel = "BYTES", description = "Of each line; default ${DEFAULT-VALUE}.")
    private int line = 400;

    @Option(names = "--heap", paramLabel = "SIZE", description = "Of the spoke; default ${DEFAULT-VALUE}.")
    private String heap = "256m";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        long bytes = Size.parse(size, spec.commandLine());
        try (TemporaryFolder folder = TemporaryFolder.make();
                BankServer bank = BankServer.start(folder.path().resolve("bank"), 0, "jeju", "secret");
                HubForSpoke hub = HubForSpoke.start(
                        folder.path(),
                        "jeju",
                        Map.of(
                                "nodes/jeju.yaml", NODE.formatted(bank.port(), bank.knownHosts()),
                                "feeds/large-fixed.yaml", FIXED.formatted(line),
                                "feeds/large-csv.yaml", CSV))) {
            Path outside = Files.createDirectories(folder.path().resolve("bank/unfinished"));
            Path out = folder.path().resolve("bank/files/out");
            boolean right = true;
            for (BankFile.Kind kind : BankFile.Kind.values()) {
                BankFile file = kind.write(outside, bytes, line);
                say("%s: %,d bytes, %,d records".formatted(kind.feed(), Files.size(file.path()), file.records()));
                Measurement plain =
                        Measurement.of("lines with a BufferedReader", file.records(), () -> readLines(file.path()));
                say(plain.comparedWith(plain));
                Files.move(file.path(), out.resolve(file.path().getFileName()));
                right &= take(kind, file, plain, hub);
            }
            return right ? 0 : 1;
        }
    }

    private boolean take(BankFile.Kind kind, BankFile file, Measurement plain, HubForSpoke hub) throws Exception {
        boolean killed = kind == BankFile.Kind.CSV;
        FolderWatch incoming = new FolderWatch(hub.data().resolve("incoming-" + kind.feed()));
        Measurement whole = Measurement.of(
                kind.feed() + (killed ? ", killed in the middle" : "") + ", to acknowledged", file.records(), () -> {
                    if (killed) {
                        run(hub, status -> forwarded(status, kind) >= file.records() / 2, incoming, End.KILLED);
                    }
                    run(
                            hub,
                            status -> forwarded(status, kind) == file.records() && SpokeProcess.isAcknowledged(status),
                            incoming,
                            End.STOPPED);
                });
        say(whole.comparedWith(plain));
        say("of the file at most %,d bytes lay at the spoke at one time".formatted(incoming.bytes()));
        String found = hub.jdbc().queryForObject(FOUND, String.class, kind.mark());
        String expected = file.records() + " " + file.sum();
        say("hub " + found + ", file " + expected);
        return expected.equals(found);
    }

    private enum End {
        KILLED,
        STOPPED
    }

    private void run(HubForSpoke hub, Wanted wanted, FolderWatch incoming, End end) throws Exception {
        try (SpokeProcess spoke = hub.startSpoke(heap, Map.of())) {
            spoke.await(PATIENCE, status -> {
                incoming.look();
                return wanted.test(status);
            });
            say("%s after %.0f s of processor time; %s"
                    .formatted(
                            end.name().toLowerCase(Locale.ROOT),
                            spoke.processorTime().toMillis() / 1e3,
                            spoke.heap().text()));
            if (end == End.KILLED) {
                spoke.kill();
            }
        }
    }

    private static long forwarded(JsonNode status, BankFile.Kind kind) {
        return SpokeProcess.forwarded(status, kind.feed());
    }

    /** What is waited for. */
    @FunctionalInterface
    private interface Wanted {
        boolean test(JsonNode status);
    }

    private static void readLines(Path file) throws IOException {
        long characters = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), BankFile.MS949))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                characters += line.length();
            }
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
