package kr.chungbaek.simulator.system;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.chungbaek.simulator.form.Forms;
import kr.chungbaek.simulator.plot.Answer;
import kr.chungbaek.simulator.plot.Sink;
import kr.chungbaek.simulator.server.Cluster;
import kr.chungbaek.simulator.server.Endpoints;
import kr.chungbaek.simulator.server.Secrets;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.Governments;

/** The source systems of several regions: what was entered before the first day lies in them, the rest is played by day. */
public final class SimulatedNation implements Sink, AutoCloseable {

    private final Map<String, RegionSystems> regions = new TreeMap<>();
    private final Map<String, String> regionOf = new TreeMap<>();
    private final Map<LocalDate, Map<String, List<Fact>>> days = new TreeMap<>();
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private final List<Answer> slips = new ArrayList<>();
    private final List<Answer> lookAlikes = new ArrayList<>();
    private final LocalDate firstDay;
    private final boolean loads;
    private boolean isGoingOn;

    /**
     * @param firstDay of the days that are played
     * @param loads whether what was entered before must be laid into the systems; not when an earlier run has done it
     */
    public SimulatedNation(LocalDate firstDay, boolean loads) {
        this.firstDay = firstDay;
        this.loads = loads;
    }

    /** Makes the empty tables that each region's database is a copy of. */
    public static void prepare(Cluster cluster, Forms forms) throws SQLException {
        LocalDatabase.prepare(cluster, forms);
    }

    /** Starts a region's systems. Their files lie in a folder of its name. */
    public RegionSystems start(
            String region,
            Cluster cluster,
            Path folder,
            Endpoints endpoints,
            Secrets secrets,
            Forms forms,
            Governments governments)
            throws Exception {
        RegionServers servers = RegionServers.start(region, cluster, folder.resolve(region), endpoints, secrets, forms);
        List<Government> own = governments.ofRegion(region);
        RegionSystems systems = new RegionSystems(forms, servers, own, firstDay.minusDays(1));
        regions.put(region, systems);
        own.forEach(government -> regionOf.put(government.code(), region));
        return systems;
    }

    public RegionSystems region(String region) {
        RegionSystems systems = regions.get(region);
        if (systems == null) {
            throw new IllegalArgumentException("no source systems of region " + region);
        }
        return systems;
    }

    @Override
    public void write(Fact fact) throws IOException {
        String region = regionOf(fact);
        if (fact.version() == 1 && !isGoingOn) {
            counts.computeIfAbsent(region, name -> new TreeMap<>())
                    .merge(fact.type().name(), 1L, Long::sum);
        }
        if (!fact.enteredOn().isBefore(firstDay)) {
            keep(region, fact);
        } else if (loads) {
            try {
                region(region).load(fact);
            } catch (SQLException | JMSException e) {
                throw new IOException("a record of " + fact.type().name() + " cannot be laid out", e);
            }
        }
    }

    @Override
    public void later(Fact fact) {
        keep(regionOf(fact), fact);
    }

    private void keep(String region, Fact fact) {
        days.computeIfAbsent(fact.enteredOn(), day -> new TreeMap<>())
                .computeIfAbsent(region, name -> new ArrayList<>())
                .add(fact);
    }

    private String regionOf(Fact fact) {
        String region = regionOf.get(fact.government());
        if (region == null) {
            throw new IllegalArgumentException("no region takes records of government " + fact.government());
        }
        return region;
    }

    @Override
    public void slip(Answer answer) {
        slips.add(answer);
    }

    @Override
    public void lookAlike(Answer answer) {
        lookAlikes.add(answer);
    }

    /** Everything that was entered before the first day is there. */
    public void loaded() throws IOException, SQLException, JMSException {
        if (loads) {
            for (RegionSystems region : regions.values()) {
                region.loaded();
            }
        }
    }

    /** What comes from now on belongs to days after those that are scored. */
    public void goOn() {
        isGoingOn = true;
    }

    /** What a region's systems get on a day. */
    public List<Fact> entered(String region, LocalDate day) {
        return days.getOrDefault(day, Map.of()).getOrDefault(region, List.of());
    }

    /** How many records each region has on the last scored day, by record type. */
    public Map<String, Map<String, Long>> counts() {
        return counts;
    }

    /** Records in all regions together. */
    public long records() {
        return counts.values().stream()
                .flatMap(types -> types.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    public List<Answer> slips() {
        return slips;
    }

    public List<Answer> lookAlikes() {
        return lookAlikes;
    }

    @Override
    public void close() throws Exception {
        for (RegionSystems systems : regions.values()) {
            systems.close();
        }
    }
}
