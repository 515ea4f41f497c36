package kr.chungbaek.simulator.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import kr.chungbaek.simulator.form.Form;
import kr.chungbaek.simulator.form.Forms;
import kr.chungbaek.simulator.server.BankServer;
import kr.chungbaek.simulator.server.CardCompany;
import kr.chungbaek.simulator.server.Cluster;
import kr.chungbaek.simulator.server.Endpoints;
import kr.chungbaek.simulator.server.FtpBank;
import kr.chungbaek.simulator.server.PushingSystem;
import kr.chungbaek.simulator.server.Secrets;

/** The servers of one region's source systems, running on loopback. */
final class RegionServers implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Map<String, String> PUSHING = Map.of("payroll", "payroll", "death-records", "registry");

    private final String region;
    private final Cluster cluster;
    private final Secrets secrets;
    private final LocalDatabase database;
    private final BankServer bank;
    private final FtpBank treasury;
    private final CardCompany cards;
    private final Map<String, PushingSystem> pushing = new TreeMap<>();
    private final OutgoingFolder transfers;
    private final OutgoingFolder accounts;

    private RegionServers(
            String region,
            Cluster cluster,
            Secrets secrets,
            LocalDatabase database,
            BankServer bank,
            FtpBank treasury,
            CardCompany cards) {
        this.region = region;
        this.cluster = cluster;
        this.secrets = secrets;
        this.database = database;
        this.bank = bank;
        this.treasury = treasury;
        this.cards = cards;
        this.transfers = new OutgoingFolder(bank.outgoing());
        this.accounts = new OutgoingFolder(treasury.outgoing());
    }

    /** @param folder of this region's files */
    static RegionServers start(
            String region, Cluster cluster, Path folder, Endpoints endpoints, Secrets secrets, Forms forms)
            throws Exception {
        LocalDatabase database = LocalDatabase.open(cluster, region, secrets.get(region + ".db.password"), forms);
        BankServer bank = BankServer.start(
                folder.resolve("bank"), endpoints.bank(), region, secrets.get(region + ".bank.password"));
        FtpBank treasury = FtpBank.start(
                folder.resolve("treasury"), endpoints.treasury(), region, secrets.get(region + ".treasury.password"));
        CardCompany cards = CardCompany.start(
                folder.resolve("cards"),
                endpoints.cards(),
                region,
                secrets.get(region + ".card.password"),
                secrets.get(region + ".card.owner-password"));
        RegionServers servers = new RegionServers(region, cluster, secrets, database, bank, treasury, cards);
        URI spoke = URI.create("http://" + LOOPBACK + ":" + endpoints.spoke());
        for (Map.Entry<String, String> one : PUSHING.entrySet()) {
            String token = secrets.get(region + "." + one.getValue() + ".token");
            servers.pushing.put(one.getKey(), new PushingSystem(spoke.resolve("/feeds/" + one.getKey()), token));
        }
        return servers;
    }

    LocalDatabase database() {
        return database;
    }

    CardCompany cards() {
        return cards;
    }

    /** Where a bank's files of this form lie. */
    OutgoingFolder outgoing(Form form) {
        return form.kind() == Form.Kind.FIXED_FILE ? transfers : accounts;
    }

    PushingSystem push(String feed) {
        PushingSystem system = pushing.get(feed);
        if (system == null) {
            throw new IllegalArgumentException("no simulated system pushes '" + feed + "'");
        }
        return system;
    }

    Map<String, String> placeholders() throws IOException {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("db.url", cluster.url(region));
        places.put("bank.host", LOOPBACK);
        places.put("bank.port", String.valueOf(bank.port()));
        places.put("bank.known-hosts", bank.knownHosts().toString());
        places.put("treasury.host", LOOPBACK);
        places.put("treasury.port", String.valueOf(treasury.port()));
        places.put("card.url", cards.url());
        for (String system : new String[] {"db", "bank", "treasury", "card"}) {
            places.put(system + ".user", region);
            places.put(system + ".password", secrets.get(region + "." + system + ".password"));
        }
        for (String system : PUSHING.values()) {
            places.put(system + ".token", secrets.get(region + "." + system + ".token"));
        }
        Map<String, String> named = new TreeMap<>();
        places.forEach((name, value) -> named.put(region + "." + name, value));
        return named;
    }

    @Override
    public void close() throws Exception {
        try (database;
                bank;
                treasury;
                cards) {
            // Each is closed, whatever happens with the others.
        }
    }
}
