package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LF-13 and LF-14: contracts without a tender that are split, or go to one vendor. */
final class PrivateContracts {

    private static final long LIMIT = 20_000_000;
    private static final int WINDOW_DAYS = 60;
    private static final int LEAST = 20;
    private static final String PART = "체육관 도색공사 %d구간";

    private PrivateContracts() {}

    static List<Plot> plots() {
        return List.of(split(), concentrated());
    }

    // LF-13

    private static Plot split() {
        return Plot.of("LF-13")
                .ordinary(8, PrivateContracts::fewContracts)
                .slip("two sections on one day", e -> {
                    LocalDate day = Days.past(e);
                    tell(e, parts(e, List.of(day, day), 19_000_000, 15_000_000));
                })
                .slip("three sections within two months", e -> {
                    LocalDate day = Days.recent(e);
                    List<LocalDate> days = List.of(day.minusDays(50), day.minusDays(21), day);
                    tell(e, parts(e, days, 9_900_000, 8_700_000, 7_500_000));
                })
                .slip("a won above the limit, exactly 60 days apart", e -> {
                    LocalDate day = Days.past(e);
                    tell(e, parts(e, List.of(day.minusDays(WINDOW_DAYS), day), 12_000_000, LIMIT - 11_999_999));
                })
                .slip("one section in December, the next in January", e -> {
                    LocalDate day = e.between(28, 20);
                    tell(e, parts(e, List.of(day.minusDays(40), day), 18_000_000, 18_500_000));
                })
                .slip("the first was entered as a tender and mended", e -> {
                    LocalDate day = Days.past(e);
                    List<Entry> parts = parts(e, List.of(day, day.plusDays(9)), 14_000_000, 13_000_000);
                    Entry first = parts.get(0).with("kind", "TENDER");
                    first.corrected(e.workingDays(day, 12)).with("kind", "PRIVATE");
                    tell(e, parts);
                })
                .lookAlike("exactly the limit together", e -> {
                    LocalDate day = Days.past(e);
                    innocent(e, parts(e, List.of(day.minusDays(5), day), 12_000_000, LIMIT - 12_000_000));
                })
                .lookAlike("61 days apart", e -> {
                    LocalDate day = Days.recent(e);
                    innocent(e, parts(e, List.of(day.minusDays(WINDOW_DAYS + 1), day), 19_000_000, 19_000_000));
                })
                .lookAlike("two different works", e -> {
                    LocalDate day = Days.past(e);
                    List<Entry> works = parts(e, List.of(day.minusDays(8), day), 19_000_000, 17_000_000);
                    works.get(0).with("title", "청사 소독용역");
                    innocent(e, works);
                })
                .lookAlike("the other section was tendered", e -> {
                    LocalDate day = Days.recent(e);
                    List<Entry> parts = parts(e, List.of(day.minusDays(8), day), 19_000_000, 17_000_000);
                    parts.get(0).with("kind", "TENDER");
                    innocent(e, parts);
                })
                .lookAlike("sections of two departments", e -> {
                    LocalDate day = Days.past(e);
                    List<Entry> parts = parts(e, List.of(day.minusDays(8), day), 19_000_000, 17_000_000);
                    parts.get(0).with("department", e.department());
                    innocent(e, parts);
                })
                .lookAlike("the first contract had been called off", e -> {
                    LocalDate day = Days.past(e);
                    List<Entry> parts = parts(e, List.of(day.minusDays(30), day), 19_000_000, 17_000_000);
                    parts.get(0).droppedOn(day.minusDays(10));
                    innocent(e, parts);
                });
    }

    /** Contracts with one vendor on sections of one work. */
    private static List<Entry> parts(Episode e, List<LocalDate> days, long... amounts) {
        String department = e.department();
        String vendor = e.company().id();
        List<Entry> parts = new ArrayList<>();
        for (LocalDate day : days) {
            int number = parts.size();
            parts.add(Works.contract(e, department, vendor, day, amounts[number])
                    .with("title", PART.formatted(number + 1)));
        }
        return parts;
    }

    private static void tell(Episode e, List<Entry> contracts) {
        e.answer(key(contracts), sum(contracts));
    }

    private static void innocent(Episode e, List<Entry> contracts) {
        e.answer(key(contracts));
    }

    /** Of the last of them. */
    private static String key(List<Entry> contracts) {
        Entry last = contracts.get(contracts.size() - 1);
        return "%s|%s|%d"
                .formatted(
                        last.text("department"),
                        last.text("vendor_id"),
                        last.date("contracted_on").getYear());
    }

    private static long sum(List<Entry> contracts) {
        return contracts.stream().mapToLong(contract -> contract.won("amount")).sum();
    }

    private static void fewContracts(Episode e) {
        String department = e.department();
        int count = 2 + e.below(5);
        for (int turn = 0; turn < count; turn++) {
            Works.contract(e, department, e.company().id(), e.between(330, 1), e.won(1_000_000, LIMIT));
        }
    }

    // LF-14

    private static Plot concentrated() {
        return Plot.of("LF-14")
                .ordinary(12, PrivateContracts::manyContracts)
                .slip("3 of 20 went to one vendor", e -> {
                    Year year = Year.last(e);
                    year.others(LEAST - 3, 4_000_000, 19_000_000);
                    tell(e, year.ofOne(7_000_000, 6_000_000, 5_000_000));
                })
                .slip("exactly a quarter of the value in two contracts", e -> {
                    Year year = Year.last(e);
                    year.others(LEAST - 2, 5_000_000, 5_000_000);
                    tell(e, year.ofOne(15_000_000, 15_000_000));
                })
                .slip("in January, when the year's services are ordered", e -> {
                    Year year = Year.january(e);
                    year.others(LEAST - 2, 4_000_000, 12_000_000);
                    tell(e, year.ofOne(4_000_000, 3_000_000, 5_000_000, 6_000_000));
                })
                .slip("two contracts of others turned out to be tenders", e -> {
                    Year year = Year.last(e);
                    List<Entry> others = year.others(LEAST - 1, 4_000_000, 9_000_000);
                    others.subList(0, 2)
                            .forEach(other -> other.corrected(e.workingDays(other.date("contracted_on"), 5))
                                    .with("kind", "TENDER"));
                    tell(e, year.ofOne(2_000_000, 3_000_000, 2_500_000));
                })
                .lookAlike("the department has made 19 contracts", e -> {
                    Year year = Year.last(e);
                    year.others(LEAST - 5, 4_000_000, 9_000_000);
                    innocent(e, year.ofOne(7_000_000, 6_000_000, 8_000_000, 5_000_000));
                })
                .lookAlike("one large contract", e -> {
                    Year year = Year.january(e);
                    year.others(LEAST, 2_000_000, 3_000_000);
                    innocent(e, year.ofOne(LIMIT));
                })
                .lookAlike("2 of 20, and a little less than a quarter of the value", e -> {
                    Year year = Year.last(e);
                    year.others(LEAST - 2, 5_000_000, 5_000_000);
                    innocent(e, year.ofOne(15_000_000, 14_999_999));
                })
                .lookAlike("the vendor won tenders", e -> {
                    Year year = Year.last(e);
                    year.others(LEAST, 4_000_000, 9_000_000);
                    List<Entry> won = year.ofOne(70_000_000, 60_000_000, 50_000_000);
                    won.forEach(contract -> contract.with("kind", "TENDER"));
                    innocent(e, won);
                })
                .lookAlike("two in the year before, two in this", e -> {
                    Year year = Year.january(e);
                    year.others(LEAST, 4_000_000, 9_000_000);
                    List<Entry> ours = year.ofOne(4_000_000, 5_000_000, 3_000_000, 3_500_000);
                    ours.subList(0, 2).forEach(contract -> contract.with("contracted_on", e.between(300, 80)));
                    innocent(e, ours);
                });
    }

    /** A department's year: who else has contracts, and one vendor that has several, each on another work. */
    private record Year(Episode e, String department, int most, int least) {

        static Year last(Episode e) {
            return new Year(e, e.department(), 400, 60);
        }

        static Year january(Episode e) {
            return new Year(e, e.department(), 46, 23);
        }

        List<Entry> others(int count, long leastAmount, long mostAmount) {
            List<Entry> contracts = new ArrayList<>();
            for (int turn = 0; turn < count; turn++) {
                String vendor = e.company().id();
                contracts.add(
                        Works.contract(e, department, vendor, e.between(most, least), e.won(leastAmount, mostAmount)));
            }
            return contracts;
        }

        List<Entry> ofOne(long... amounts) {
            String vendor = e.company().id();
            List<Entry> contracts = new ArrayList<>();
            for (long amount : amounts) {
                contracts.add(Works.contract(e, department, vendor, e.between(most, least), amount)
                        .with("title", Works.TITLES.get(contracts.size())));
            }
            return contracts;
        }
    }

    private static void manyContracts(Episode e) {
        Year year = Year.last(e);
        year.others(LEAST + e.below(10), 3_000_000, 9_000_000);
        year.ofOne(e.won(2_000_000, 9_000_000), e.won(2_000_000, 9_000_000));
    }
}
