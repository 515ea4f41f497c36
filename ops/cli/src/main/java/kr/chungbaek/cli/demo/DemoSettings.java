package kr.chungbaek.cli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/**
 * What makes one demo different from another; kept in its folder.
 *
 * @param regions sorted
 * @param port of the hub's pages; the other ports follow it
 */
record DemoSettings(List<String> regions, LocalDate today, long seed, int port) {

    /** Before the reform of July 2026, so that all governments are those of the pilot. */
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    DemoSettings {
        regions = List.copyOf(regions);
    }

    static DemoSettings of(Properties properties) {
        return new DemoSettings(
                List.of(properties.getProperty("regions").split(",")),
                LocalDate.parse(properties.getProperty("today")),
                Long.parseLong(properties.getProperty("seed")),
                Integer.parseInt(properties.getProperty("port")));
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("regions", String.join(",", regions));
        properties.setProperty("today", today.toString());
        properties.setProperty("seed", String.valueOf(seed));
        properties.setProperty("port", String.valueOf(port));
        return properties;
    }

    /** Whether both tell the same story, wherever it is shown. */
    boolean tellsTheSameAs(DemoSettings other) {
        return regions.equals(other.regions) && today.equals(other.today) && seed == other.seed;
    }
}
