package kr.chungbaek.bench.engine;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Payments by corporate card, one visit per card and day. Planted for A1: two or more payments below 500,000 to one merchant
 * on one day that together reach it.
 */
final class CardWork {

    private static final double PLANTED = 0.0022;
    private static final int PAYMENTS_PER_CARD = 150;
    private static final List<String> CATEGORIES =
            List.of("5812", "5814", "5411", "5541", "4121", "5943", "7011", "5999", "5813", "8011");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int LAST_SECOND = 86_399;

    private final Work work;
    private int payments;

    CardWork(Work work) {
        this.work = work;
    }

    void write(int most) throws IOException {
        int cards = Math.max(Work.GOVERNMENTS, most / PAYMENTS_PER_CARD);
        for (int visit = 0; payments < most; visit++) {
            visit(visit % cards, visit / cards);
        }
    }

    private void visit(int number, int day) throws IOException {
        Visit visit = new Visit(
                number % Work.GOVERNMENTS,
                "9409%012d".formatted(number * 104_729L),
                "M%08d".formatted(work.below(800_000)),
                day,
                32_400 + work.below(40_000));
        double chance = work.chance();
        if (chance < PLANTED) {
            work.expect("A1", visit.government(), visit.card() + "|" + visit.merchant() + "|" + Work.date(day));
            split(visit);
        } else if (chance < 0.06) {
            nearMiss(visit, chance);
        } else {
            pay(visit, 0, 5_000 + work.below(300_000), chance > 0.98);
        }
    }

    private void split(Visit visit) throws IOException {
        switch (work.below(3)) {
            case 0 -> {
                pay(visit, 0, 300_000 + work.below(190_000), false);
                pay(visit, 300, 250_000 + work.below(240_000), false);
            }
            case 1 -> {
                for (int part = 0; part < 3; part++) {
                    pay(visit, part * 120, 180_000 + work.below(200_000), false);
                }
            }
            default -> {
                pay(visit, 0, 200_000, false);
                pay(visit, 60, 300_000, false);
            }
        }
    }

    /** Small twins, a cancelled second one, one above the limit, another merchant. */
    private void nearMiss(Visit visit, double chance) throws IOException {
        if (chance < 0.03) {
            pay(visit, 0, 20_000 + work.below(100_000), false);
            pay(visit, 900, 20_000 + work.below(100_000), false);
        } else if (chance < 0.04) {
            pay(visit, 0, 400_000, false);
            pay(visit, 60, 400_000, true);
        } else if (chance < 0.05) {
            pay(visit, 0, 700_000, false);
            pay(visit, 60, 100_000, false);
        } else {
            pay(visit, 0, 300_000, false);
            pay(visit.elsewhere(), 60, 300_000, false);
        }
    }

    private void pay(Visit visit, int later, long amount, boolean cancelled) throws IOException {
        int second = Math.min(LAST_SECOND, visit.second() + later);
        LocalDate date = Work.date(visit.day());
        work.add(
                Kind.PAYMENT,
                visit.government(),
                visit.day(),
                second / 86_400.0 + work.chance() * 2,
                "CT%010d".formatted(payments++),
                visit.card(),
                visit.merchant(),
                CATEGORIES.get(work.below(CATEGORIES.size())),
                date + " " + LocalTime.ofSecondOfDay(second).format(CLOCK),
                amount,
                cancelled);
    }

    private record Visit(int government, String card, String merchant, int day, int second) {

        Visit elsewhere() {
            return new Visit(government, card, "N" + merchant.substring(1), day, second);
        }
    }
}
