package kr.chungbaek.simulator.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.GovernmentLevel;
import kr.chungbaek.wire.reference.Governments;

/** The governments of the reference table as the simulation knows them. */
public final class LocalGovernments {

    private static final Set<GovernmentLevel> REAL = Set.of(GovernmentLevel.METROPOLITAN, GovernmentLevel.BASIC);

    private LocalGovernments() {}

    /**
     * Those that have no predecessor and stay within the regions, in an order in which neighbours belong to different ones.
     *
     * @param perRegion at most so many of each region, the first of the reference table
     */
    public static List<LocalGovernment> of(Governments all, Collection<String> regions, int perRegion) {
        List<List<LocalGovernment>> byRegion = regions.stream()
                .map(region -> all.ofRegion(region).stream()
                        .filter(government -> REAL.contains(government.level()) && government.validFrom() == null)
                        .filter(government -> all.successors(government.code()).stream()
                                .allMatch(successor -> regions.contains(successor.region())))
                        .limit(perRegion)
                        .map(government -> of(government, all))
                        .toList())
                .toList();
        int most = byRegion.stream().mapToInt(List::size).max().orElse(0);
        List<LocalGovernment> inTurn = new ArrayList<>();
        for (int place = 0; place < most; place++) {
            for (List<LocalGovernment> governments : byRegion) {
                if (place < governments.size()) {
                    inTurn.add(governments.get(place));
                }
            }
        }
        return inTurn;
    }

    private static LocalGovernment of(Government government, Governments all) {
        List<Government> successors = all.successors(government.code());
        LocalDate changedOn = successors.stream()
                .map(Government::validFrom)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        String domain = government.nameEn().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return new LocalGovernment(
                government.region(),
                government.code(),
                all.family(government.code()),
                government.nameKo(),
                domain + "-" + government.code() + ".example",
                successors.stream().map(Government::code).toList(),
                successors.stream()
                        .filter(successor -> !successor.region().equals(government.region()))
                        .map(Government::code)
                        .findFirst(),
                changedOn);
    }
}
