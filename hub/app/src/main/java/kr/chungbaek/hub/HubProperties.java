package kr.chungbaek.hub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets; {@code hub.yaml} tells the meaning of each.
 *
 * @param acceptEpoch the new epoch that each region may begin
 * @param restartRegion where each stopped region may go on, as {@code epoch.sequence}
 * @param today ISO date, or empty for today in Korea
 */
@ConfigurationProperties("chungbaek")
public record HubProperties(
        String config,
        String data,
        String keys,
        @DefaultValue("") String today,
        Map<String, Long> acceptEpoch,
        Map<String, String> restartRegion,
        Database database,
        Broker broker,
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

    public Path keysFolder() {
        return Path.of(keys);
    }

    /** @param url empty for an embedded PostgreSQL */
    public record Database(String url, String user, String password, String sharedBuffers, int pool) {}

    /**
     * @param statementTimeout zero for none
     * @param approveAbove how many cases a new version may open without approval
     */
    public record Crosscheck(Duration statementTimeout, long approveAbove) {}

    /** @param url empty for an embedded Artemis */
    public record Broker(String url, String user, String password, int port) {}
}
