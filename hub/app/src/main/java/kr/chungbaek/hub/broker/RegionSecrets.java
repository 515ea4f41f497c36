package kr.chungbaek.hub.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/** What the hub knows of each enrolled region: the node's public key and its password at the broker. */
public final class RegionSecrets {

    /** One region's. */
    public record Secret(PublicKey key, String password) {}

    private final Map<String, Secret> byRegion;

    private RegionSecrets(Map<String, Secret> byRegion) {
        this.byRegion = Collections.unmodifiableMap(byRegion);
    }

    /**
     * Reads {@code <folder>/<region>/public.key} and {@code broker.password}.
     *
     * @throws Fault of kind BAD_CONFIG when something is missing or no key
     */
    public static RegionSecrets read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Fault(
                    FaultCode.BAD_CONFIG,
                    "the folder of keys '" + folder
                            + "' does not exist. Make it with 'ops/cb keys <region> --dir <folder>'.");
        }
        Map<String, Secret> found = new TreeMap<>();
        try (Stream<Path> folders = Files.list(folder)) {
            folders.filter(Files::isDirectory)
                    .forEach(region -> found.put(region.getFileName().toString(), secret(region)));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of keys '" + folder + "' cannot be read", e);
        }
        return new RegionSecrets(found);
    }

    public Map<String, Secret> byRegion() {
        return byRegion;
    }

    public Optional<PublicKey> key(String region) {
        return Optional.ofNullable(byRegion.get(region)).map(Secret::key);
    }

    private static Secret secret(Path region) {
        try {
            return new Secret(NodeKeys.parsePublic(line(region, "public.key")), line(region, "broker.password"));
        } catch (IllegalArgumentException e) {
            throw new Fault(
                    FaultCode.BAD_CONFIG, "'" + region.resolve("public.key") + "' is " + e.getMessage() + ".", e);
        }
    }

    private static String line(Path region, String name) {
        Path file = region.resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Fault(
                    FaultCode.BAD_CONFIG,
                    "'" + file + "' cannot be read. Enrol the region again with 'ops/cb keys'.",
                    e);
        }
    }
}
