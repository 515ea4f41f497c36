package kr.chungbaek.hub.intake;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import kr.chungbaek.wire.chain.Frontier;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/**
 * What an operator has allowed so that a chain goes on. Each names a region and one point of its chain, and is void once
 * that point has passed: what stays in the settings does nothing the next time.
 *
 * @param acceptEpoch the new epoch that a region may begin
 * @param restartRegion where a stopped region may go on, as {@code epoch.sequence} of its last batch here
 */
public record Remedies(Map<String, Long> acceptEpoch, Map<String, String> restartRegion) {

    public static final Remedies NONE = new Remedies(Map.of(), Map.of());

    public Remedies {
        acceptEpoch = Map.copyOf(acceptEpoch);
        restartRegion = Map.copyOf(restartRegion);
    }

    /** @throws Fault BAD_CONFIG when there is no such region */
    public Remedies checked(Collection<String> regions) {
        TreeSet<String> unknown = new TreeSet<>(acceptEpoch.keySet());
        unknown.addAll(restartRegion.keySet());
        unknown.removeAll(regions);
        if (!unknown.isEmpty()) {
            throw new Fault(
                    FaultCode.BAD_CONFIG,
                    "chungbaek.accept-epoch and chungbaek.restart-region name regions that do not exist: " + unknown
                            + ". Allowed: " + regions + ".");
        }
        return this;
    }

    boolean allowEpoch(String region, long epoch) {
        return Long.valueOf(epoch).equals(acceptEpoch.get(region));
    }

    boolean allowRestart(String region, Frontier at) {
        return point(at).equals(restartRegion.get(region));
    }

    static String point(Frontier at) {
        return at.epoch() + "." + at.sequence();
    }
}
