package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.plot.permits.Business;

/** LT-12: every permit is taxed in the year of its issue, and each January while it runs. */
final class LicenceTax {

    private LicenceTax() {}

    static Plot plot() {
        return Plot.of("LT-12")
                .ordinary(16, e -> Business.running(e).inOrder())
                .ordinary(6, e -> shop(e, e.between(400, 1)).inOrder())
                .ordinary(2, e -> forShort(e, 4).inOrder())
                .slip("nothing was assessed this January", e -> {
                    Business shop = shop(e, e.between(1_500, 420));
                    missing(e, shop, year(e));
                })
                .slip("a new permit was handed over untaxed", e -> {
                    Business shop = shop(e, e.between(300, 60));
                    missing(e, shop, shop.permit().date("issued_on").getYear());
                })
                .slip("a permit of a few months was handed over untaxed", e -> {
                    Business shop = forShort(e, 3);
                    missing(e, shop, shop.permit().date("issued_on").getYear());
                })
                .slip("registration tax was assessed instead", e -> {
                    Business shop = shop(e, e.between(1_500, 420));
                    missing(e, shop, year(e)).licenceTax(year(e)).with("tax_kind", "REGISTRATION");
                })
                .slip("another permit of the holder was taxed twice", e -> {
                    Business shop = shop(e, e.between(1_500, 420));
                    Business other = shop(e, e.between(1_500, 420));
                    other.permit().with("holder_id", shop.holder());
                    other.inOrder().licenceTax(year(e));
                    missing(e, shop, year(e));
                })
                .slip("the year before was assessed once more", e -> {
                    Business shop = shop(e, e.between(1_500, 420));
                    missing(e, shop, year(e)).licenceTax(year(e)).with("tax_year", year(e) - 1);
                })
                .slip("a permit of these weeks was handed over untaxed", e -> {
                    Business shop = shop(e, e.between(26, 10));
                    missing(e, shop, year(e));
                })
                .lookAlike("the permit expired at the end of the year", e -> {
                    Business shop = shop(e, e.between(1_500, 800));
                    shop.permit().with("expires_on", LocalDate.of(year(e) - 1, 12, 31));
                    innocent(e, shop.inOrder());
                })
                .lookAlike(
                        "closed at the end of the year",
                        e -> innocent(
                                e,
                                shop(e, e.between(1_500, 420))
                                        .closed(LocalDate.of(year(e) - 1, 12, 31))
                                        .inOrder()))
                .lookAlike(
                        "a permit of exactly one year, in its second January",
                        e -> innocent(e, forShort(e, 12).inOrder()))
                .lookAlike("assessed on the last day", e -> {
                    Business shop = shop(e, e.between(1_500, 420)).licensedExcept(year(e));
                    shop.licenceTax(year(e)).with("assessed_on", LocalDate.of(year(e), 1, 31));
                    innocent(e, shop.taught().filed());
                })
                .lookAlike("taxed on the day on which it was handed over", e -> {
                    LocalDate day = e.between(48, 33);
                    Business shop = shop(e, day).licensedExcept(day.getYear());
                    shop.licenceTax(day.getYear()).with("assessed_on", day);
                    e.answer(shop.taught().filed().number(day.getYear()));
                });
    }

    private static Business shop(Episode e, LocalDate issuedOn) {
        return Business.opened(e, e.oneOf("RESTAURANT", "BAR", "RETAIL", "WORKSHOP", "LODGING", "OTHER"), issuedOn);
    }

    /** One that ends after so many months. */
    private static Business forShort(Episode e, int months) {
        LocalDate day = e.between(330, 60);
        Business shop = Business.opened(e, e.oneOf("RETAIL", "OTHER"), day);
        shop.permit().with("expires_on", day.plusMonths(months).minusDays(1));
        return shop;
    }

    private static int year(Episode e) {
        return e.latest(1, 1, 40).getYear();
    }

    private static Business missing(Episode e, Business shop, int year) {
        e.answer(shop.number(year), shop.yearlyLicenceTax());
        return shop.licensedExcept(year).taught().filed();
    }

    private static void innocent(Episode e, Business shop) {
        e.answer(shop.number(year(e)));
    }
}
