package kr.chungbaek.simulator.story;

import java.time.LocalDateTime;
import java.util.List;
import kr.chungbaek.simulator.source.CardApproval;
import kr.chungbaek.simulator.source.Town;

/** The card payments of a town. */
final class Cards {

    private static final String RESTAURANT = "5812";

    private final Cast cast;
    private final Draft draft;

    Cards(Cast cast, Draft draft) {
        this.cast = cast;
        this.draft = draft;
    }

    static String key(CardApproval payment) {
        return payment.dept() + "|" + payment.merchantNo() + "|"
                + payment.approvedAt().toLocalDate();
    }

    void keep(List<CardApproval> inOrder) {
        draft.cards(cast.town(), inOrder);
    }

    /** A merchant where nobody has paid before. */
    String merchant() {
        return draft.number("M", cast.town());
    }

    CardApproval paid(String merchant, LocalDateTime moment, long amount) {
        return by(draft.below(Cast.DEPARTMENTS.size()), merchant, moment, amount);
    }

    /** Another payment by the same department at the same merchant. */
    CardApproval again(CardApproval first, LocalDateTime moment, long amount) {
        return by(Cast.DEPARTMENTS.indexOf(first.dept()), first.merchantNo(), moment, amount);
    }

    /** A payment by another department at the same merchant. */
    CardApproval byOther(CardApproval first, LocalDateTime moment, long amount) {
        int other = (Cast.DEPARTMENTS.indexOf(first.dept()) + 1) % Cast.DEPARTMENTS.size();
        return by(other, first.merchantNo(), moment, amount);
    }

    private CardApproval by(int department, String merchant, LocalDateTime moment, long amount) {
        Town town = cast.town();
        String name = Cast.DEPARTMENTS.get(department);
        int holder = 1 + draft.below(3);
        return new CardApproval(
                draft.number("C", town),
                town.code(),
                "9411%s%03d%04d".formatted(town.code(), department, holder),
                name,
                cast.of(name, holder).number(),
                merchant,
                RESTAURANT,
                moment,
                amount,
                false,
                cast.of(name, 1).number());
    }
}
