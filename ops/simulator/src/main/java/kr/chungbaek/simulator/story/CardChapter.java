package kr.chungbaek.simulator.story;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kr.chungbaek.simulator.source.CardApproval;
import kr.chungbaek.simulator.source.Protocol;
import kr.chungbaek.simulator.source.SendCardMessages;
import kr.chungbaek.simulator.source.Town;

/** LF-04: meals are paid by card, some of them in two payments to stay under the limit of 500,000 won. */
final class CardChapter implements Chapter {

    private static final String SCENARIO = "LF-04";
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 150;
    private static final int PAYMENTS = 70;
    private static final Duration LUNCH = Duration.ofSeconds(8);

    @Override
    public void write(Cast cast, int place, Draft draft) {
        Cards cards = new Cards(cast, draft);
        for (int count = 0; count < PAYMENTS; count++) {
            LocalDateTime moment = BEGIN.plusDays(draft.below(DAYS)).atTime(11 + draft.below(9), draft.below(60));
            cards.keep(List.of(cards.paid(cards.merchant(), moment, 10_000L + draft.below(400) * 1_000L)));
        }
        slip(cards, cast.town(), place, draft);
        lookAlikes(cards, cast.town(), draft);
        if (place % 4 == 1 || place == 9) {
            live(cards, cast.town(), draft);
        }
    }

    private static void slip(Cards cards, Town town, int place, Draft draft) {
        LocalDateTime evening = BEGIN.plusDays(20L + draft.below(100)).atTime(19, 5);
        CardApproval first = cards.paid(cards.merchant(), evening, 300_000);
        switch (place % 4) {
            case 0 ->
                plant(
                        cards,
                        town,
                        List.of(first, cards.again(first, evening.plusMinutes(3), 290_000)),
                        "twice in 3 minutes",
                        draft);
            case 1 -> {
                CardApproval second = cards.again(first, evening.plusMinutes(20), 150_000);
                CardApproval third = cards.again(first, evening.plusMinutes(40), 120_000);
                plant(cards, town, List.of(first, second, third), "in three payments", draft);
            }
            case 2 ->
                plant(
                        cards,
                        town,
                        List.of(first, cards.again(first, evening.plusHours(6), 310_000)),
                        "across midnight",
                        draft);
            default ->
                plant(
                        cards,
                        town,
                        List.of(first, cards.again(first, evening.plusHours(23), 200_000)),
                        "the next day, 23 hours later",
                        draft);
        }
    }

    /** The payments arrive in mixed order; the last of them in time makes the case. */
    private static void plant(Cards cards, Town town, List<CardApproval> payments, String kind, Draft draft) {
        CardApproval last = payments.get(payments.size() - 1);
        payments.forEach(payment -> cards.keep(List.of(payment)));
        draft.slip(new Slip(SCENARIO, town, Cards.key(last), Protocol.JMS, "one meal paid " + kind));
    }

    private static void lookAlikes(Cards cards, Town town, Draft draft) {
        LocalDateTime noon = BEGIN.plusDays(20L + draft.below(100)).atTime(12, 10);
        CardApproval base = cards.paid(cards.merchant(), noon, 280_000);
        innocent(cards, town, List.of(base, cards.again(base, noon.plusHours(25), 280_000)), "25 hours apart", draft);

        CardApproval here = cards.paid(cards.merchant(), noon, 280_000);
        CardApproval there = cards.paid(cards.merchant(), noon.plusHours(7), 280_000);
        innocent(cards, town, List.of(here, there), "two merchants", draft);

        CardApproval wrong = cards.paid(cards.merchant(), noon, 430_000);
        CardApproval right = cards.again(wrong, noon.plusMinutes(4), 340_000);
        innocent(cards, town, List.of(wrong, wrong.cancellation(), right), "cancelled and paid again", draft);

        CardApproval small = cards.paid(cards.merchant(), noon, 249_000);
        innocent(
                cards,
                town,
                List.of(small, cards.again(small, noon.plusHours(8), 250_000)),
                "499,000 won in all",
                draft);

        CardApproval large = cards.paid(cards.merchant(), noon, 620_000);
        innocent(
                cards,
                town,
                List.of(large, cards.again(large, noon.plusHours(1), 40_000)),
                "a large payment with its evidence",
                draft);

        CardApproval one = cards.paid(cards.merchant(), noon, 350_000);
        CardApproval neighbour = cards.byOther(one, noon.plusMinutes(30), 350_000);
        innocent(cards, town, List.of(one, neighbour), "two departments at one merchant", draft);
    }

    private static void innocent(Cards cards, Town town, List<CardApproval> inOrder, String kind, Draft draft) {
        cards.keep(inOrder);
        CardApproval last = inOrder.get(inOrder.size() - 1);
        draft.lookAlike(new LookAlike(SCENARIO, town, Cards.key(last), kind));
    }

    private static void live(Cards cards, Town town, Draft draft) {
        LocalDateTime noon = draft.days().last(draft.today().minusDays(1)).atTime(12, 20);
        CardApproval first = cards.paid(cards.merchant(), noon, 450_000);
        CardApproval second = cards.again(first, noon.plusMinutes(2), 450_000);
        draft.slip(new Slip(SCENARIO, town, Cards.key(second), Protocol.JMS, "one meal paid twice in 2 minutes"));
        String headline = "%s: a meal of 900,000 won is paid in two card payments at merchant %s"
                .formatted(town.name(), first.merchantNo());
        draft.live(LUNCH, new SendCardMessages(town.region(), List.of(first)), "");
        draft.live(LUNCH.plusSeconds(1), new SendCardMessages(town.region(), List.of(second)), headline);
    }
}
