package kr.chungbaek.simulator.server;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import kr.chungbaek.simulator.source.Deed;
import kr.chungbaek.simulator.source.DeliverTransfers;
import kr.chungbaek.simulator.source.PushPayroll;
import kr.chungbaek.simulator.source.SaveRows;
import kr.chungbaek.simulator.source.SendCardMessages;
import kr.chungbaek.simulator.story.Scene;

/** All source systems of one region, running. */
public final class SourceSystems implements AutoCloseable {

    private final String region;
    private final Cluster cluster;
    private final Secrets secrets;
    private final SourceDatabase database;
    private final BankServer bank;
    private final CardCompany cards;
    private final PayrollSystem payroll;

    private SourceSystems(
            String region,
            Cluster cluster,
            Secrets secrets,
            SourceDatabase database,
            BankServer bank,
            CardCompany cards,
            PayrollSystem payroll) {
        this.region = region;
        this.cluster = cluster;
        this.secrets = secrets;
        this.database = database;
        this.bank = bank;
        this.cards = cards;
        this.payroll = payroll;
    }

    /** @param folder of all source systems; this region's files lie in a folder of its name */
    public static SourceSystems start(String region, Cluster cluster, Path folder, Endpoints endpoints, Secrets secrets)
            throws Exception {
        Path own = folder.resolve(region);
        SourceDatabase database = SourceDatabase.open(cluster, region, secrets.get(region + ".db.password"));
        BankServer bank =
                BankServer.start(own.resolve("bank"), endpoints.bank(), region, secrets.get(region + ".bank.password"));
        CardCompany cards = CardCompany.start(
                own.resolve("cards"),
                endpoints.cards(),
                region,
                secrets.get(region + ".card.password"),
                secrets.get(region + ".card.owner-password"));
        URI spoke = URI.create("http://127.0.0.1:" + endpoints.spoke());
        PayrollSystem payroll = new PayrollSystem(spoke, secrets.get(region + ".payroll.token"));
        return new SourceSystems(region, cluster, secrets, database, bank, cards, payroll);
    }

    /** What the region's spoke needs to reach the systems, as the placeholders of its node file. */
    public Map<String, String> placeholders() throws IOException {
        return Map.ofEntries(
                Map.entry(region + ".db.url", cluster.url(region)),
                Map.entry(region + ".db.user", region),
                Map.entry(region + ".db.password", secrets.get(region + ".db.password")),
                Map.entry(region + ".bank.host", "127.0.0.1"),
                Map.entry(region + ".bank.port", String.valueOf(bank.port())),
                Map.entry(region + ".bank.user", region),
                Map.entry(region + ".bank.password", secrets.get(region + ".bank.password")),
                Map.entry(region + ".bank.known-hosts", bank.knownHosts().toString()),
                Map.entry(region + ".card.url", cards.url()),
                Map.entry(region + ".card.user", region),
                Map.entry(region + ".card.password", secrets.get(region + ".card.password")),
                Map.entry(region + ".payroll.token", secrets.get(region + ".payroll.token")));
    }

    /**
     * Plays a scene, unless it was played before. After a crash in between it is played again, which changes nothing:
     * the key of each of its records is the same.
     *
     * @return whether it was played now
     */
    public boolean play(Scene scene) throws SQLException, IOException, JMSException, InterruptedException {
        if (database.isDone(scene.number())) {
            return false;
        }
        Deed deed = scene.deed();
        if (deed instanceof SaveRows save) {
            database.save(save.rows(), scene.number());
            return true;
        }
        if (deed instanceof DeliverTransfers delivery) {
            bank.deliver(delivery.file());
        } else if (deed instanceof SendCardMessages messages) {
            cards.send(messages.messages());
        } else if (deed instanceof PushPayroll push) {
            payroll.push(push.payroll(), scene.number());
        }
        database.done(scene.number());
        return true;
    }

    @Override
    public void close() throws Exception {
        try (database;
                bank;
                cards) {
            // Each is closed, whatever happens with the others.
        }
    }
}
