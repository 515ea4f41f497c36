package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LF-09: every card and every public account has its department on each day on which it is used. */
final class Mappings {

    private Mappings() {}

    static List<Plot> plots() {
        return List.of(mapped());
    }

    /** The entry that tells which department has a card or an account. */
    static Entry of(Episode e, String instrument, String department, LocalDate from) {
        return e.put("department_mapping")
                .with("instrument_no", instrument)
                .with("department", department)
                .with("starts_on", from);
    }

    private static Plot mapped() {
        return Plot.of("LF-09")
                .ordinary(
                        40,
                        e -> PublicAccount.known(e, PublicAccount.GENERAL, PublicAccount.longAgo(e))
                                .year())
                .ordinary(6, Mappings::handedOn)
                .slip("a new card that nobody has entered", e -> {
                    Card card = Card.unmapped(e);
                    tell(e, card.number(), card.spend(Days.recent(e)));
                })
                .slip("the card's department had ended the day before", e -> {
                    Card card = Card.unmapped(e);
                    LocalDate day = Days.past(e);
                    card.mapping(LocalDate.of(2021, 1, 4)).with("ends_on", day.minusDays(1));
                    tell(e, card.number(), card.spend(day));
                })
                .slip("the department's other card is entered", e -> {
                    Card card = Card.unmapped(e);
                    LocalDate day = Days.past(e);
                    card.another().spend(day);
                    tell(e, card.number(), card.spend(day));
                })
                .slip("a public account of no department", e -> {
                    PublicAccount account = PublicAccount.of(e);
                    LocalDate day = Days.recent(e);
                    account.listed(day);
                    account.entered(PublicAccount.GENERAL, day);
                    tell(e, account.number(), account.pay(day, e.won(100_000, 5_000_000)));
                })
                .slip("an account that the bank lists under no government", e -> {
                    PublicAccount account = PublicAccount.of(e);
                    String code = e.common();
                    Entry transfer =
                            account.pay(Days.past(e), e.won(100_000, 5_000_000)).at(code);
                    e.answerAt(code, account.number(), transfer.won("amount"));
                })
                .slip("the department was entered for the days after", e -> {
                    Card card = Card.unmapped(e);
                    LocalDate day = Days.past(e);
                    card.mapping(day.plusDays(1));
                    tell(e, card.number(), card.spend(day));
                })
                .lookAlike("used on the first day", e -> {
                    Card card = Card.unmapped(e);
                    LocalDate day = Days.recent(e);
                    card.mapping(day);
                    card.spend(day);
                    e.answer(card.number());
                })
                .lookAlike("entered on the next working day, with the day before as its first", e -> {
                    Card card = Card.unmapped(e);
                    LocalDate day = Days.past(e);
                    card.mapping(day.minusDays(1)).enteredOn(e.workingDays(day, 1));
                    card.spend(day);
                    e.answer(card.number());
                })
                .lookAlike("used on the last day of the old department", e -> {
                    Card card = Card.unmapped(e);
                    LocalDate day = Days.past(e);
                    card.mapping(LocalDate.of(2021, 1, 4)).with("ends_on", day);
                    card.spend(day);
                    e.answer(card.number());
                })
                .lookAlike("the only payment was cancelled", e -> {
                    Card card = Card.unmapped(e);
                    LocalDate day = Days.recent(e);
                    card.pay(day).corrected(day).with("cancelled", true);
                    e.answer(card.number());
                })
                .lookAlike("a transfer that names no public account", e -> {
                    PublicAccount account = PublicAccount.of(e);
                    account.pay(Days.past(e), e.won(100_000, 5_000_000)).with("public_account_no", null);
                    e.answer(account.number());
                });
    }

    private static void tell(Episode e, String instrument, Entry payment) {
        e.answer(instrument, payment.won("amount"));
    }

    /** A card that went from one department to the next within the year. */
    private static void handedOn(Episode e) {
        Card card = Card.unmapped(e);
        LocalDate day = e.between(250, 60);
        card.mapping(LocalDate.of(2022, 3, 2)).with("ends_on", day);
        of(e, card.number(), e.department(), day.plusDays(1));
        card.year();
    }
}
