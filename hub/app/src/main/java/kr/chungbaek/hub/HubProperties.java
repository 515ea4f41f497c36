package kr.chungbaek.hub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets; {@code hub.yaml} tells the meaning of each.
 *
 * @param acceptEpoch the new epoch that each region may begin
 * @param restartRegion where each stopped region may go on, as {@code epoch.sequence}
 * @param today ISO date, {@code file:} and the path of a file with one, or empty for today in Korea
 */
@ConfigurationProperties("chungbaek")
public record HubProperties(
        String config,
        String data,
        @DefaultValue("") String today,
        Map<String, Long> acceptEpoch,
        Map<String, String> restartRegion,
        Database database,
        Broker broker,
        Enrolment enrolment,
        Crosscheck crosscheck) {

    public HubProperties {
        acceptEpoch = acceptEpoch == null ? Map.of() : Map.copyOf(acceptEpoch);
        restartRegion = restartRegion == null ? Map.of() : Map.copyOf(restartRegion);
    }

    /** The configuration folder. Not bound as a path: Spring would look for a relative one among web resources. */
    public Path configFolder() {
        return Path.of(config);
    }

    public Path dataFolder() {
        return Path.of(data);
    }

    /** @param url empty for an embedded PostgreSQL */
    public record Database(String url, String user, String password, String sharedBuffers, int pool) {}

    /**
     * @param statementTimeout zero for none
     * @param approveAbove how many cases a new version may open without approval
     * @param longestPace no scenario waits longer between two steps, whatever its {@code pace}
     */
    public record Crosscheck(
            Duration statementTimeout,
            long approveAbove,
            @DefaultValue("1d") Duration longestPace) {}

    /**
     * @param url empty for an embedded Artemis
     * @param host where the embedded one listens for nodes
     */
    public record Broker(String url, String user, String password, String host, int port) {}

    /**
     * @param host where it listens
     * @param port 0 for any
     * @param names by which nodes reach the hub, the usual one first
     * @param certificateLife of a node's certificate
     * @param agency file of an agency's authorities in PEM, or empty
     */
    public record Enrolment(String host, int port, List<String> names, Duration certificateLife, String agency) {

        public Enrolment {
            names = List.copyOf(names);
        }
    }
}
