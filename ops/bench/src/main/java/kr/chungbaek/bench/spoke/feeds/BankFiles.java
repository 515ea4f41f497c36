package kr.chungbaek.bench.spoke.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.chungbaek.simulator.server.BankServer;
import kr.chungbaek.simulator.server.FtpBank;

/** Files of banks, each with a layout of its own; ten feeds a bank, three banks of four over SFTP, the rest over FTP. */
final class BankFiles implements Source {

    private static final int FEEDS_OF_A_BANK = 10;
    private static final int BANKS = 4;
    private static final int WIDTH = 60;

    private static final String LAYOUT = """
            about: Transfers of one bank and one account
            record: bank_transfer
            file:
              name: T%1$d_(\\d{8})\\.dat
              renamed: true
            %2$sgovernment: sgg
            fields:
              transfer_no: no
              account_no: account
              booked_on: { from: day, format: yyyyMMdd }
              direction: { from: direction, codes: { D: DEBIT, C: CREDIT } }
              amount: amount
              purpose: { value: OTHER }
            """;

    private static final String CSV =
            "csv: { charset: utf-8, separator: semicolon, columns: [no, sgg, account, day, direction, amount] }";

    private static final String FIXED = """
            fixed:
              charset: ms949
              line: %1$d
              detail:
                columns:
                  no: { at: 1, bytes: 12 }
                  sgg: { at: 13, bytes: 5 }
                  account: { at: 18, bytes: 16 }
                  day: { at: 34, bytes: 8 }
                  direction: { at: 42, bytes: 1 }
                  amount: { at: 43, bytes: 12 }
            """;

    private final Path folder;
    private final int number;
    private final List<AutoCloseable> servers = new ArrayList<>();
    private final StringBuilder systems = new StringBuilder();

    BankFiles(Path folder, int number) {
        this.folder = folder;
        this.number = number;
    }

    @Override
    public void start() throws Exception {
        for (int bank = 0; bank <= (number - 1) / FEEDS_OF_A_BANK; bank++) {
            Path own = folder.resolve(bank(bank));
            systems.append("  " + bank(bank) + ": { host: 127.0.0.1, user: reader, password: secret, folder: out, ");
            if (isPlain(bank)) {
                FtpBank server = FtpBank.start(own, 0, "reader", "secret");
                servers.add(server);
                systems.append("kind: ftp, port: \"%d\" }%n".formatted(server.port()));
            } else {
                BankServer server = BankServer.start(own, 0, "reader", "secret");
                servers.add(server);
                systems.append(
                        "kind: sftp, port: \"%d\", known-hosts: %s }%n".formatted(server.port(), server.knownHosts()));
            }
        }
        for (int index = 0; index < number; index++) {
            lay(index);
        }
    }

    private void lay(int index) throws IOException {
        String[] values = {"T" + index, "41110", "088-1234567890", "20260629", "D", "1000"};
        String line = isCsv(index)
                ? String.join(";", values)
                : ("%-12s%s%-16s%s%s%12s".formatted((Object[]) values) + " ".repeat(WIDTH + index))
                        .substring(0, WIDTH + index);
        Path out = folder.resolve(bank(index / FEEDS_OF_A_BANK)).resolve("files/out");
        Files.write(out.resolve("T" + index + "_20260629.dat"), (line + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public List<PlannedFeed> feeds() {
        return IntStream.range(0, number)
                .mapToObj(index -> new PlannedFeed(
                        "file-" + index,
                        bank(index / FEEDS_OF_A_BANK),
                        isPlain(index / FEEDS_OF_A_BANK) ? "60s" : "30s",
                        LAYOUT.formatted(index, format(index)),
                        1))
                .toList();
    }

    @Override
    public String systems() {
        return systems.toString();
    }

    private static String bank(int bank) {
        return "bank-" + bank;
    }

    private static String format(int index) {
        return (isCsv(index) ? CSV : FIXED.formatted(WIDTH + index)).indent(2);
    }

    private static boolean isPlain(int bank) {
        return bank % BANKS == BANKS - 1;
    }

    private static boolean isCsv(int index) {
        return index % 2 == 0;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable server : servers) {
            server.close();
        }
    }
}
