package kr.chungbaek.simulator.plot.permits;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** SA-02: petitions are decided within the working days that the law allows, or extended once. */
final class Petitions {

    /** Up to so many days each is a whole one; of longer periods the day of receipt counts. */
    private static final int WHOLE_DAYS = 5;

    private Petitions() {}

    static Plot plot() {
        return Plot.of("SA-02")
                .ordinary(24, e -> {
                    Entry petition = received(e, e.between(330, 1));
                    decided(e, petition, "GRANTED", e.below(allowed(petition) + 1));
                })
                .ordinary(2, e -> {
                    Entry petition = received(e, e.between(330, 40));
                    extended(e, petition)
                            .corrected(e.workingDays(deadline(e, petition), 1 + e.below(2)))
                            .with("result", "GRANTED");
                })
                .slip("nothing was decided", e -> e.answer(received(e, e.between(300, 60)).key()))
                .slip("nothing was decided by a deadline of these weeks", e -> e.answer(received(e, e.between(33, 25), 5)
                        .key()))
                .slip("nothing was decided even by the extended deadline", e -> {
                    Entry petition = received(e, e.between(300, 90));
                    extended(e, petition);
                    e.answer(petition.key());
                })
                .slip("decided under the number of another petition", e -> {
                    Entry petition = received(e, e.between(300, 60));
                    decided(e, petition, "GRANTED", 1).with("petition_no", e.number("PN"));
                    e.answer(petition.key());
                })
                .slip("one of two alike was decided", e -> {
                    Entry first = received(e, e.between(300, 60), 10);
                    Entry second = received(e, first.date("received_on"), 10).with("kind", first.text("kind"));
                    decided(e, first, "GRANTED", 4);
                    e.answer(second.key());
                })
                .slip("the decision was withdrawn, and none followed", e -> {
                    Entry petition = received(e, e.between(300, 60));
                    Entry decision = decided(e, petition, "RETURNED", 1);
                    decision.deletedOn(e.workingDays(decision.date("decided_on"), 1));
                    e.answer(petition.key());
                })
                .lookAlike("decided on the last day", e -> {
                    Entry petition = received(e, e.between(300, 60));
                    decided(e, petition, "GRANTED", allowed(petition));
                    e.answer(petition.key());
                })
                .lookAlike("refused", e -> {
                    Entry petition = received(e, e.between(300, 60));
                    decided(e, petition, "REFUSED", 2);
                    e.answer(petition.key());
                })
                .lookAlike("sent back for want of documents", e -> {
                    Entry petition = received(e, e.between(300, 60));
                    decided(e, petition, "RETURNED", 1);
                    e.answer(petition.key());
                })
                .lookAlike("extended, and decided within that time", e -> {
                    Entry petition = received(e, e.between(300, 60));
                    extended(e, petition)
                            .corrected(e.workingDays(deadline(e, petition), 2))
                            .with("result", "GRANTED");
                    e.answer(petition.key());
                })
                .lookAlike("the holidays of the new year are in between", e -> e.answer(
                        received(e, e.between(17, 16), 12).key()))
                .lookAlike("the deadline has not passed", e -> e.answer(
                        received(e, e.between(12, 2), 20).key()));
    }

    private static Entry received(Episode e, LocalDate day) {
        return received(e, day, e.oneOf(3, 5, 7, 7, 10, 14));
    }

    private static Entry received(Episode e, LocalDate day, int days) {
        return e.put("petition")
                .with("kind", e.oneOf("식품영업신고", "건축신고", "도로점용허가", "숙박업신고", "정보공개청구"))
                .with("received_on", day)
                .with("statutory_days", days)
                .with("department", e.oneOf("D-PERMIT", "D-BUILD", "D-WELFARE", "D-TAX"));
    }

    private static int allowed(Entry petition) {
        int days = Integer.parseInt(petition.text("statutory_days"));
        return days <= WHOLE_DAYS ? days : days - 1;
    }

    private static LocalDate deadline(Episode e, Entry petition) {
        return e.workingDays(petition.date("received_on"), allowed(petition));
    }

    /** @param days working days after the receipt */
    private static Entry decided(Episode e, Entry petition, String result, int days) {
        return e.put("petition_decision")
                .with("petition_no", petition.key())
                .with("result", result)
                .with("decided_on", e.workingDays(petition.date("received_on"), days));
    }

    private static Entry extended(Episode e, Entry petition) {
        return decided(e, petition, "EXTENDED", allowed(petition));
    }
}
