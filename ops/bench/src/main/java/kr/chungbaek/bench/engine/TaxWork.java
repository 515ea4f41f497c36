package kr.chungbaek.bench.engine;

import java.io.IOException;

/**
 * Completions of buildings and assessments of taxes. Planted for O1: no acquisition tax on the parcel for the owner within
 * 60 days, by one of four ways.
 */
final class TaxWork {

    private static final int DEADLINE = 60;
    private static final int OWNERS = 40_000_000;
    private static final double PLANTED = 0.01;

    private final Work work;
    private int assessments;

    TaxWork(Work work) {
        this.work = work;
    }

    void write(int completions, int most) throws IOException {
        for (int number = 0; number < completions; number++) {
            completion(number);
        }
        for (int number = 0; assessments < most; number++) {
            unrelated(number);
        }
    }

    private void completion(int number) throws IOException {
        int government = number % Work.GOVERNMENTS;
        int day = work.below(Work.days() - 1);
        String parcel = parcel(government, 1, number);
        String owner = "P%09d".formatted(work.below(OWNERS));
        String building = "BL%s-%08d".formatted(Work.government(government), number);
        long value = 50_000_000L + work.below(900_000) * 1_000L;
        String officer = "OF%s%04d".formatted(Work.government(government), work.below(120));
        double delay = 0.2 + work.chance() * 4;
        work.add(Kind.COMPLETION, government, day, delay, building, parcel, owner, Work.date(day), value, officer);
        Completion completion = new Completion(government, day, parcel, owner, value);
        boolean isDue = day + DEADLINE < Work.days();
        double chance = work.chance();
        if (isDue && chance < PLANTED) {
            work.expect("O1", government, building);
            omit(completion);
        } else if (isDue || chance >= 0.3) {
            inTime(completion, chance);
        }
    }

    private void omit(Completion it) throws IOException {
        switch (work.below(4)) {
            case 0 -> assess(it, "ACQUISITION", it.owner(), DEADLINE + 1 + work.below(30));
            case 1 -> assess(it, "ACQUISITION", "Q" + it.owner().substring(1), work.below(DEADLINE + 1));
            case 2 -> assess(it, "PROPERTY", it.owner(), work.below(DEADLINE + 1));
            default -> {}
        }
    }

    /** On the first and the last day more often than on others; some are corrected by a second one that is late. */
    private void inTime(Completion it, double chance) throws IOException {
        int lag = chance > 0.95 ? DEADLINE : chance > 0.90 ? 0 : work.below(DEADLINE + 1);
        assess(it, "ACQUISITION", it.owner(), lag);
        if (chance > 0.50 && chance < 0.52) {
            assess(it, "ACQUISITION", it.owner(), DEADLINE + 2 + work.below(9));
        }
    }

    private void unrelated(int number) throws IOException {
        int government = work.below(Work.GOVERNMENTS);
        String kind = switch (work.below(4)) {
            case 0 -> "ACQUISITION";
            case 1 -> "RESIDENT";
            default -> "PROPERTY";
        };
        String payer = "P%09d".formatted(work.below(OWNERS));
        int day = work.below(Work.days());
        assess(new Completion(government, day, parcel(government, 2, number), payer, 100_000_000L), kind, payer, 0);
    }

    private void assess(Completion it, String kind, String payer, int lag) throws IOException {
        int day = it.day() + lag;
        String number = "LT2026%09d".formatted(assessments++);
        long tax = Math.round(it.value() * 0.028 / 10) * 10;
        double delay = 0.1 + work.chance() * 2;
        work.add(Kind.ASSESSMENT, it.government(), day, delay, number, kind, it.parcel(), payer, Work.date(day), tax);
    }

    private String parcel(int government, int register, int number) {
        return "%s%03d%d%08d".formatted(Work.government(government), work.below(300), register, number);
    }

    private record Completion(int government, int day, String parcel, String owner, long value) {}
}
