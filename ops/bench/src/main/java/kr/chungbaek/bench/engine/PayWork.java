package kr.chungbaek.bench.engine;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Pay of six months and the transfers of banks. Planted for M1: net pay that is not what was transferred to the officer for
 * the month, by one of four ways.
 */
final class PayWork {

    private static final int MONTHS = 6;
    private static final double PLANTED = 0.004;
    private static final String PAY = "급여이체";
    private static final List<String> PURPOSES =
            List.of("물품대금", "공공요금 자동이체", "민간위탁금 지급", "시설유지보수 대금", "세입 수납", "보조금 교부", "여비 지급");

    private final Work work;
    private int transfers;

    PayWork(Work work) {
        this.work = work;
    }

    void write(int items, int most) throws IOException {
        int officers = Math.max(Work.GOVERNMENTS, items / MONTHS + 1);
        for (int number = 0; number < items; number++) {
            item(number / officers + 1, number % officers);
        }
        while (transfers < most) {
            unrelated();
        }
    }

    private void item(int month, int number) throws IOException {
        int government = number % Work.GOVERNMENTS;
        String officer = "OF%s%06d".formatted(Work.government(government), number / Work.GOVERNMENTS);
        String payMonth = "2026-%02d".formatted(month);
        int day = Work.day(LocalDate.of(2026, month, 20));
        long net = 1_900_000 + work.below(4_200_000) / 10 * 10;
        String account = "3%02d-%04d-%06d".formatted(government % 100, number % 10_000, number * 7_919L % 1_000_000);
        double delay = -3 + work.chance() * 6;
        work.add(Kind.PAY, government, day, delay, officer, payMonth, Work.date(day), net, account);
        Item item = new Item(government, officer, payMonth, account, day);
        double chance = work.chance();
        if (chance < PLANTED) {
            work.expect("M1", government, officer + "|" + payMonth);
            wrong(item, net);
        } else {
            right(item, net, chance);
        }
    }

    private void wrong(Item item, long net) throws IOException {
        switch (work.below(4)) {
            case 0 -> pay(item, 0, net + (work.below(2) == 0 ? 10_000 : -120_000));
            case 1 -> {
                pay(item, 0, net);
                pay(item, 1, net);
            }
            case 2 -> pay(item, 0, net / 2);
            default -> {}
        }
    }

    /** In one transfer or in two; a credit beside it is not counted. */
    private void right(Item item, long net, double chance) throws IOException {
        if (chance < 0.034) {
            pay(item, 0, net / 3);
            pay(item, 1 + work.below(3), net - net / 3);
            return;
        }
        pay(item, 0, net);
        if (chance < 0.044) {
            transfer(item, 2, "C", 50_000, PAY + " " + item.month());
        }
    }

    private void pay(Item item, int later, long amount) throws IOException {
        transfer(item, later, "D", amount, PAY + " " + item.month());
    }

    private void unrelated() throws IOException {
        int government = work.below(Work.GOVERNMENTS);
        String account = "1%02d-%04d-%06d".formatted(government % 100, work.below(400), government);
        Item nobody = new Item(government, "", "", account, work.below(Work.days()));
        String direction = work.below(3) == 0 ? "C" : "D";
        transfer(nobody, 0, direction, 10_000 + work.below(9_000_000), PURPOSES.get(work.below(PURPOSES.size())));
    }

    private void transfer(Item item, int later, String direction, long amount, String memo) throws IOException {
        int day = item.day() + later;
        String number = "BK%010d".formatted(transfers++);
        double delay = -0.1 + work.chance() * 1.5;
        work.add(
                Kind.TRANSFER,
                item.government(),
                day,
                delay,
                number,
                item.account(),
                Work.date(day),
                direction,
                amount,
                memo,
                item.officer(),
                item.month());
    }

    private record Item(int government, String officer, String month, String account, int day) {}
}
