package kr.chungbaek.simulator.story;

import java.util.Collection;
import java.util.List;
import kr.chungbaek.simulator.source.Town;

/** The governments of the pilot. */
public final class Towns {

    private static final List<Town> PILOT = List.of(
            new Town("gyeonggi", "41110", "수원시", "suwon.example", List.of("41111", "41113", "41115", "41117")),
            new Town("gyeonggi", "41280", "고양시", "goyang.example", List.of("41281", "41285", "41287")),
            new Town("gyeonggi", "41480", "파주시", "paju.example", List.of("41480")),
            new Town("gyeonggi", "41610", "광주시", "gwangju.example", List.of("41610")),
            new Town("gyeonggi", "41820", "가평군", "gapyeong.example", List.of("41820")),
            new Town("incheon", "28237", "부평구", "bupyeong.example", List.of("28237")),
            new Town("incheon", "28260", "서구", "seo-incheon.example", List.of("28260")),
            new Town("incheon", "28720", "옹진군", "ongjin.example", List.of("28720")),
            new Town("incheon", "28185", "연수구", "yeonsu.example", List.of("28185")),
            new Town("jeju", "50000", "제주특별자치도", "jeju.example", List.of("50110", "50130")));

    private Towns() {}

    /** Those of some regions, in the order of the pilot. */
    public static List<Town> of(Collection<String> regions) {
        return PILOT.stream().filter(town -> regions.contains(town.region())).toList();
    }

    /** The regions that have towns in the story. */
    public static List<String> regions() {
        return PILOT.stream().map(Town::region).distinct().toList();
    }
}
