package kr.chungbaek.cli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import kr.chungbaek.simulator.plot.Scale;

/**
 * What a demo is begun with.
 *
 * @param regions sorted
 * @param today the last of the days that are played
 * @param port of the hub's pages
 */
record DemoSettings(List<String> regions, Scale scale, LocalDate today, long seed, int port) {

    DemoSettings {
        regions = List.copyOf(regions);
    }

    static DemoSettings of(Properties properties) {
        return new DemoSettings(
                List.of(properties.getProperty("regions").split(",")),
                Scale.valueOf(properties.getProperty("scale", Scale.SMALL.name())),
                LocalDate.parse(properties.getProperty("today")),
                Long.parseLong(properties.getProperty("seed")),
                Integer.parseInt(properties.getProperty("port")));
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("regions", String.join(",", regions));
        properties.setProperty("scale", scale.name());
        properties.setProperty("today", today.toString());
        properties.setProperty("seed", String.valueOf(seed));
        properties.setProperty("port", String.valueOf(port));
        return properties;
    }

    /** Whether both lead to the same records, wherever they are shown. */
    boolean tellsTheSameAs(DemoSettings other) {
        return regions.equals(other.regions) && scale == other.scale && today.equals(other.today) && seed == other.seed;
    }
}
