package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LF-24: the totals that are requested are those of the individual decisions. */
final class WelfareTotals {

    private static final int LATE = 22;

    private WelfareTotals() {}

    static List<Plot> plots() {
        return List.of(totals());
    }

    // Slips and look-alikes each have a month of their own, since one government has one case a month and programme.
    private static Plot totals() {
        return Plot.of("LF-24")
                .ordinary(25, WelfareTotals::requests)
                .slip("72 requests in excess, paid into five accounts of a family", OverRequests::play)
                .slip("a nought too many", e -> {
                    List<Benefit> benefits = decided(e, Benefit.month(e, 11), 3);
                    long sum = Benefit.sum(benefits);
                    request(e, benefits, sum * 10, benefits.size());
                    tell(e, benefits, sum * 9);
                })
                .slip("a won too much in January's later request", e -> {
                    List<Benefit> benefits = decided(e, Benefit.month(e, 1), 4);
                    request(e, benefits, Benefit.sum(benefits), benefits.size());
                    late(e, benefits.get(0), 1);
                    tell(e, benefits, 1);
                })
                .slip("more heads than were decided", e -> {
                    List<Benefit> benefits = decided(e, Benefit.month(e, 9), 3);
                    request(e, benefits, Benefit.sum(benefits), benefits.size() + 1);
                    tell(e, benefits, 0);
                })
                .slip("one recipient was left out", e -> {
                    List<Benefit> benefits = decided(e, Benefit.month(e, 8), 4);
                    List<Benefit> requested = benefits.subList(1, 4);
                    request(e, requested, Benefit.sum(requested), requested.size());
                    tell(e, benefits, benefits.get(0).amount());
                })
                .slip("requested twice", e -> {
                    List<Benefit> benefits = decided(e, Benefit.month(e, 7), 3);
                    request(e, benefits, Benefit.sum(benefits), benefits.size());
                    request(e, benefits, Benefit.sum(benefits), benefits.size());
                    tell(e, benefits, Benefit.sum(benefits));
                })
                .slip("a decision was taken back after the request", e -> {
                    List<Benefit> benefits = decided(e, Benefit.month(e, 6), 3);
                    LocalDate day = Benefit.requestDay(e, Benefit.month(e, 6));
                    Benefit another = Benefit.of(
                            e, benefits.get(0).programme(), benefits.get(0).month(), e.person());
                    another.entitled().droppedOn(day.plusDays(2));
                    request(e, benefits, Benefit.sum(benefits) + another.amount(), benefits.size() + 1);
                    tell(e, benefits, another.amount());
                })
                .slip("five millions too much in February's request", e -> {
                    List<Benefit> benefits = decided(e, Benefit.month(e, 0), 3);
                    request(e, benefits, Benefit.sum(benefits) + 5_000_000, benefits.size());
                    tell(e, benefits, 5_000_000);
                })
                .lookAlike("a recipient was decided and requested later", e -> {
                    YearMonth month = Benefit.month(e, 5);
                    List<Benefit> benefits = decided(e, month, 3);
                    request(e, benefits, Benefit.sum(benefits), benefits.size());
                    late(e, benefits.get(0), 0);
                    innocent(e, benefits);
                })
                .lookAlike("the request was mended on its day", e -> {
                    List<Benefit> benefits = decided(e, Benefit.month(e, 4), 3);
                    Entry request = request(e, benefits, Benefit.sum(benefits) + 900_000, benefits.size());
                    request.corrected(request.date("requested_on")).with("amount", Benefit.sum(benefits));
                    innocent(e, benefits);
                })
                .lookAlike("two offices request for their own", e -> {
                    YearMonth month = Benefit.month(e, 3);
                    String programme = Benefit.programme(e);
                    List<Benefit> ours = decided(e, programme, month, 3);
                    List<Benefit> theirs = decided(e, programme, month, 2);
                    request(e, ours, Benefit.sum(ours), ours.size());
                    request(e, theirs, Benefit.sum(theirs), theirs.size());
                    innocent(e, ours);
                })
                .lookAlike("the same totals under two programmes", e -> {
                    YearMonth month = Benefit.month(e, 2);
                    for (String programme : List.of("PENSION", "DISABILITY")) {
                        List<Benefit> benefits = decided(e, programme, month, 2);
                        request(e, benefits, Benefit.sum(benefits), benefits.size());
                        innocent(e, benefits);
                    }
                })
                .lookAlike("the next month is decided and not requested yet", e -> {
                    Benefit benefit = Benefit.of(e, Benefit.month(e, -1), e.person());
                    benefit.entitled(e.ago(2));
                    innocent(e, List.of(benefit));
                });
    }

    private static List<Benefit> decided(Episode e, YearMonth month, int count) {
        return decided(e, Benefit.programme(e), month, count);
    }

    /** Decisions on several people, in time for the month's request. */
    private static List<Benefit> decided(Episode e, String programme, YearMonth month, int count) {
        List<Benefit> benefits = IntStream.range(0, count)
                .mapToObj(turn -> Benefit.of(e, programme, month, e.person()))
                .toList();
        benefits.forEach(Benefit::entitled);
        return benefits;
    }

    private static Entry request(Episode e, List<Benefit> benefits, long amount, int heads) {
        Benefit one = benefits.get(0);
        return Benefit.request(e, one.programme(), one.month(), Benefit.requestDay(e, one.month()), amount, heads);
    }

    private static void tell(Episode e, List<Benefit> benefits, long difference) {
        e.answer(benefits.get(0).key(), difference);
    }

    private static void innocent(Episode e, List<Benefit> benefits) {
        e.answer(benefits.get(0).key());
    }

    /** Somebody who is decided after the month's request, and requested on that day. */
    private static void late(Episode e, Benefit other, long excess) {
        Benefit benefit = Benefit.of(e, other.programme(), other.month(), e.person());
        LocalDate day = e.lastWorkingDay(other.month().atDay(LATE));
        benefit.entitled(day);
        Benefit.request(e, other.programme(), other.month(), day, benefit.amount() + excess, 1);
        benefit.paid();
    }

    /** An office's month: decisions, their total, payments and transfers. */
    private static void requests(Episode e) {
        YearMonth month = Benefit.month(e, e.below(11));
        String programme = Benefit.programme(e);
        List<Benefit> benefits = IntStream.range(0, 3 + e.below(12))
                .mapToObj(turn -> Benefit.of(e, programme, month, e.person()))
                .toList();
        benefits.forEach(Benefit::all);
        request(e, benefits, Benefit.sum(benefits), benefits.size());
        if (e.chance(0.1)) {
            late(e, benefits.get(0), 0);
        }
    }
}
