package kr.chungbaek.simulator.plot.permits;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** SA-01 and SA-07: a permit ends with its business, and is not granted while the tax office objects. */
final class ActivePermits {

    private static final int DAYS = 30;

    private ActivePermits() {}

    static List<Plot> plots() {
        return List.of(outlived(), restricted());
    }

    // SA-01

    private static Plot outlived() {
        return Plot.of("SA-01")
                .ordinary(4, e -> inBusiness(e))
                .ordinary(2, ActivePermits::closedInOrder)
                .ordinary(1, e -> {
                    LocalDate day = e.between(300, 40);
                    Business business = inBusiness(e);
                    changed(e, business, "OWNER_DECEASED", day);
                    reported(e, business, "SUCCESSION", e.nextWorkingDay(day.plusDays(20)));
                })
                .slip("closed at the tax office, and nothing reported", e -> ended(e, "CLOSED", e.between(300, 60)))
                .slip("closed, and the last day is near", e -> ended(e, "CLOSED", e.between(58, 40)))
                .slip("the owner died, and nobody succeeds", e -> ended(e, "OWNER_DECEASED", e.between(300, 60)))
                .slip("the closure of another permit of the holder was reported", e -> {
                    LocalDate day = e.between(300, 60);
                    Business business = inBusiness(e);
                    changed(e, business, "CLOSED", day);
                    reported(e, business, "CLOSURE", day.plusDays(5)).with("permit_no", e.number("PN"));
                    told(e, business);
                })
                .slip("a succession was reported 31 days before, by an earlier owner", e -> {
                    LocalDate day = e.between(300, 60);
                    Business business = inBusiness(e);
                    reported(e, business, "SUCCESSION", day.minusDays(DAYS + 1));
                    changed(e, business, "CLOSED", day);
                    told(e, business);
                })
                .slip("suspended before, then closed", e -> {
                    LocalDate day = e.between(200, 60);
                    Business business = inBusiness(e);
                    changed(e, business, "SUSPENDED", day.minusDays(90));
                    changed(e, business, "CLOSED", day);
                    told(e, business);
                })
                .lookAlike("closure reported on the last day", e -> {
                    LocalDate day = e.between(300, 40);
                    Business business = inBusiness(e);
                    changed(e, business, "CLOSED", day);
                    reported(e, business, "CLOSURE", day.plusDays(DAYS));
                    told(e, business);
                })
                .lookAlike("the permit was closed the day before", e -> {
                    LocalDate day = e.between(300, 40);
                    Business business = started(e).closed(e.lastWorkingDay(day.minusDays(1))).inOrder();
                    changed(e, business, "CLOSED", day);
                    told(e, business);
                })
                .lookAlike("opened again within the month", e -> {
                    LocalDate day = e.between(300, 40);
                    Business business = inBusiness(e);
                    changed(e, business, "CLOSED", day);
                    changed(e, business, "ACTIVE", day.plusDays(15));
                    told(e, business);
                })
                .lookAlike("the buyer reported 30 days before", e -> {
                    LocalDate day = e.between(300, 40);
                    Business business = inBusiness(e);
                    reported(e, business, "SUCCESSION", day.minusDays(DAYS));
                    changed(e, business, "CLOSED", day);
                    told(e, business);
                })
                .lookAlike("the business rests", e -> {
                    Business business = inBusiness(e);
                    changed(e, business, "SUSPENDED", e.between(300, 40));
                    told(e, business);
                })
                .lookAlike("the last day has not passed", e -> ended(e, "CLOSED", e.between(26, 5)));
    }

    private static Business started(Episode e) {
        Business business = Business.running(e);
        changed(e, business, "ACTIVE", business.permit().date("issued_on"));
        return business;
    }

    private static Business inBusiness(Episode e) {
        return started(e).inOrder();
    }

    private static void closedInOrder(Episode e) {
        LocalDate day = e.between(330, 5);
        Business business = started(e).closed(day).inOrder();
        reported(e, business, "CLOSURE", day);
        changed(e, business, "CLOSED", e.nextWorkingDay(day.plusDays(2)));
    }

    private static Entry changed(Episode e, Business business, String status, LocalDate day) {
        return e.put("business_status")
                .with("business_no", business.permit().text("business_no"))
                .with("owner_id", business.holder())
                .with("status", status)
                .with("changed_on", day);
    }

    private static Entry reported(Episode e, Business business, String kind, LocalDate day) {
        return e.put("permit_report")
                .with("permit_no", business.number())
                .with("kind", kind)
                .with("reported_on", day);
    }

    private static void ended(Episode e, String status, LocalDate day) {
        Business business = inBusiness(e);
        changed(e, business, status, day);
        told(e, business);
    }

    private static void told(Episode e, Business business) {
        e.answer(business.number());
    }

    // SA-07

    private static Plot restricted() {
        return Plot.of("SA-07")
                .ordinary(3, e -> Business.opened(e, kind(e), e.between(330, 1)).inOrder())
                .ordinary(1, ActivePermits::paidFirst)
                .slip("a request was in force", e -> {
                    Business business = granted(e, e.person(), e.between(300, 30));
                    restricted(e, business, request(e, business, 100));
                })
                .slip("a request was in force, and the permit is of these weeks", e -> {
                    Business business = granted(e, e.person(), e.between(27, 9));
                    restricted(e, business, request(e, business, 40));
                })
                .slip("two requests, one of that very day", e -> {
                    Business business = granted(e, e.person(), e.between(300, 30));
                    restricted(e, business, request(e, business, 0), request(e, business, 65));
                })
                .slip("released the day after", e -> {
                    Business business = granted(e, e.person(), e.between(300, 30));
                    Entry request = request(e, business, 80);
                    LocalDate day = business.permit().date("issued_on").plusDays(1);
                    request.corrected(day).with("released_on", day);
                    restricted(e, business, request);
                })
                .slip("one request was released before, another was not", e -> {
                    Business business = granted(e, e.person(), e.between(300, 30));
                    released(e, business, request(e, business, 90), 20);
                    restricted(e, business, request(e, business, 60));
                })
                .lookAlike("released on the day before", e -> {
                    Business business = granted(e, e.person(), e.between(300, 10));
                    released(e, business, request(e, business, 90), 1);
                    told(e, business);
                })
                .lookAlike("requested the day after", e -> {
                    Business business = granted(e, e.person(), e.between(300, 10));
                    request(e, business, -1);
                    told(e, business);
                })
                .lookAlike("a namesake of the holder is in arrears", e -> {
                    Person holder = e.person();
                    Business business = granted(e, holder, e.between(300, 10));
                    request(e, business, 90).with("person_id", e.namesake(holder).id());
                    told(e, business);
                })
                .lookAlike("a permit of years before the request", e -> {
                    Business business = granted(e, e.person(), e.between(900, 500));
                    request(e, business, -300);
                    told(e, business);
                });
    }

    private static String kind(Episode e) {
        return e.oneOf("RESTAURANT", "BAR", "RETAIL", "LODGING", "WORKSHOP");
    }

    private static Business granted(Episode e, Person holder, LocalDate day) {
        Business business = Business.opened(e, kind(e), day);
        business.permit().with("holder_id", holder.id());
        return business.inOrder();
    }

    /** Who wants a permit pays the arrears, and the request is withdrawn. */
    private static void paidFirst(Episode e) {
        Business business = granted(e, e.person(), e.between(300, 5));
        released(e, business, request(e, business, 200), 15);
    }

    /** @param days before the permit */
    private static Entry request(Episode e, Business business, int days) {
        LocalDate issued = business.permit().date("issued_on");
        return e.put("restriction_request")
                .with("person_id", business.holder())
                .with("arrears", e.won(3_000_000, 40_000_000))
                .with("requested_on", days > 0 ? e.lastWorkingDay(issued.minusDays(days)) : issued.minusDays(days));
    }

    private static void released(Episode e, Business business, Entry request, int daysBefore) {
        LocalDate day = e.lastWorkingDay(business.permit().date("issued_on").minusDays(daysBefore));
        request.corrected(day).with("released_on", day);
    }

    private static void restricted(Episode e, Business business, Entry... requests) {
        long arrears = 0;
        for (Entry request : requests) {
            arrears += request.won("arrears");
        }
        e.answer(business.number(), arrears);
    }
}
