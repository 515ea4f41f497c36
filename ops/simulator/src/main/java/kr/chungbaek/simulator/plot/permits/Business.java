package kr.chungbaek.simulator.plot.permits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import org.jspecify.annotations.Nullable;

/** A business with its permit, and what it owes every year while it runs: licence tax, education, tax on its floor area. */
public final class Business {

    /** Of a site of more square metres a tax on floor area is filed. */
    public static final int LARGE = 330;

    private static final Set<String> FOOD = Set.of("RESTAURANT", "BAR", "ENTERTAINMENT");
    private static final Map<String, Integer> LICENCE =
            Map.of("1", 67_500, "2", 54_000, "3", 40_500, "4", 27_000, "5", 18_000);
    private static final int FIRST_LICENCE_YEAR = 2026;
    private static final int FIRST_EDUCATION_YEAR = 2025;

    private final Episode e;
    private final Entry permit;
    private @Nullable LocalDate closedOn;

    private Business(Episode e, Entry permit) {
        this.e = e;
        this.permit = permit;
    }

    /** Of any kind and a small floor, running for some years. */
    public static Business running(Episode e) {
        return opened(
                e, e.oneOf("RESTAURANT", "RESTAURANT", "BAR", "RETAIL", "WORKSHOP", "LODGING"), e.between(1_500, 420));
    }

    public static Business opened(Episode e, String kind, LocalDate issuedOn) {
        return new Business(
                e,
                e.put("business_permit")
                        .with("holder_id", e.person().id())
                        .with("permit_kind", kind)
                        .with("floor", 1 + e.below(4))
                        .with("floor_area", 30 + e.below(LARGE - 30))
                        .with("licence_class", e.oneOf("1", "2", "3", "4", "5"))
                        .with("issued_on", issuedOn));
    }

    public Business sized(Object squareMetres) {
        permit.with("floor_area", squareMetres);
        return this;
    }

    /** Closes it: the permit shows it from that day. */
    public Business closed(LocalDate day) {
        permit.corrected(day).with("closed_on", day);
        closedOn = day;
        return this;
    }

    public Entry permit() {
        return permit;
    }

    public String number() {
        return permit.key();
    }

    public String holder() {
        return permit.text("holder_id");
    }

    /** Its case of a year. */
    public String number(int year) {
        return number() + "|" + year;
    }

    public BigDecimal area() {
        return (BigDecimal) Objects.requireNonNull(permit.value("floor_area"));
    }

    public long yearlyLicenceTax() {
        return Objects.requireNonNull(LICENCE.get(permit.text("licence_class")));
    }

    /** Everything it owes by today is in order. */
    public Business inOrder() {
        return licensed().taught().filed();
    }

    /** Licence tax of all years. */
    public Business licensed() {
        licenceYears().forEach(year -> pay(licenceTax(year)));
        return this;
    }

    public Business licensedExcept(int missing) {
        licenceYears().filter(year -> year != missing).forEach(year -> pay(licenceTax(year)));
        return this;
    }

    /** Education of all years. */
    public Business taught() {
        educationYears().forEach(this::education);
        return this;
    }

    public Business taughtExcept(int missing) {
        educationYears().filter(year -> year != missing).forEach(this::education);
        return this;
    }

    /** Filings of all years for its whole floor. */
    public Business filed() {
        filingYears().forEach(this::filing);
        return this;
    }

    public Business filedExcept(int missing) {
        filingYears().filter(year -> year != missing).forEach(this::filing);
        return this;
    }

    /** In the first year before the permit is handed over, later in January. */
    public Entry licenceTax(int year) {
        LocalDate day = year == issuedOn().getYear()
                ? e.lastWorkingDay(issuedOn().minusDays(1L + e.below(3)))
                : e.lastWorkingDay(LocalDate.of(year, 1, 6 + e.below(10)));
        return e.put("tax_assessment")
                .with("tax_kind", "LICENCE")
                .with("taxpayer_id", holder())
                .with("permit_no", number())
                .with("tax_year", year)
                .with("amount", yearlyLicenceTax())
                .with("assessed_on", day);
    }

    public Entry education(int year) {
        LocalDate day = year == issuedOn().getYear()
                ? e.lastWorkingDay(issuedOn().minusDays(3))
                : LocalDate.of(year, 4 + e.below(8), 1 + e.below(28));
        return e.put("hygiene_education")
                .with("permit_no", number())
                .with("education_year", year)
                .with("completed_on", day);
    }

    public Entry filing(int year) {
        return e.put("residents_tax_filing")
                .with("permit_no", number())
                .with("tax_year", year)
                .with("floor_area", area())
                .with("filed_on", e.lastWorkingDay(LocalDate.of(year, 8, 4 + e.below(28))));
    }

    private void pay(Entry assessment) {
        e.put("tax_payment")
                .with("assessment_no", assessment.key())
                .with("payer_id", holder())
                .with("amount", assessment.won("amount"))
                .with("paid_on", e.nextWorkingDay(assessment.date("assessed_on").plusDays(e.below(14))));
    }

    private IntStream licenceYears() {
        int first = Math.max(issuedOn().getYear(), FIRST_LICENCE_YEAR);
        int last = isForShort() ? issuedOn().getYear() : lastDay().getYear();
        return IntStream.rangeClosed(first, last);
    }

    private IntStream educationYears() {
        if (!FOOD.contains(permit.text("permit_kind"))) {
            return IntStream.empty();
        }
        int first = Math.max(issuedOn().getYear(), FIRST_EDUCATION_YEAR);
        return IntStream.rangeClosed(first, e.today().getYear() - 1)
                .filter(year -> !LocalDate.of(year, 12, 31).isAfter(lastDay()));
    }

    private IntStream filingYears() {
        if (area().compareTo(BigDecimal.valueOf(LARGE)) <= 0) {
            return IntStream.empty();
        }
        return IntStream.rangeClosed(issuedOn().getYear(), e.today().getYear()).filter(year -> {
            LocalDate day = LocalDate.of(year, 7, 1);
            return !day.isBefore(issuedOn()) && !day.isAfter(lastDay());
        });
    }

    /** A permit of up to a year is taxed once. */
    private boolean isForShort() {
        return permit.value("expires_on") != null
                && permit.date("expires_on").isBefore(issuedOn().plusMonths(12));
    }

    private LocalDate lastDay() {
        LocalDate day = closedOn == null ? e.today() : closedOn;
        boolean expired =
                permit.value("expires_on") != null && permit.date("expires_on").isBefore(day);
        return expired ? permit.date("expires_on") : day;
    }

    private LocalDate issuedOn() {
        return permit.date("issued_on");
    }
}
