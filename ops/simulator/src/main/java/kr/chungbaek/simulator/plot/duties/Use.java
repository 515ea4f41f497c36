package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;

/** A permit or contract by which somebody uses what belongs to the public, and what is billed for it every year. */
final class Use {

    static final String ROAD = "ROAD";
    static final String RIVER = "RIVER";
    static final String PUBLIC_WATER = "PUBLIC_WATER";
    static final String PUBLIC_PROPERTY = "PUBLIC_PROPERTY";

    /** Days in which the usual bill goes out, early enough for every kind of use. */
    private static final int BILL_DAYS = 20;

    private final Episode e;
    private final Entry entry;
    private final String kind;

    private Use(Episode e, Entry entry, String kind) {
        this.e = e;
        this.entry = entry;
        this.kind = kind;
    }

    /** @param perMille of the land's price, which the yearly fee is */
    static Use permit(Episode e, String kind, LocalDate starts, int years, int perMille) {
        int area = 20 + e.below(380);
        long price = e.won(50_000, 900_000);
        Entry permit = term(e, "occupancy_permit", starts, years)
                .with("kind", kind)
                .with("area", area)
                .with("land_price", price)
                .with("yearly_fee", area * price * perMille / 1_000);
        return new Use(e, permit, kind);
    }

    /** @param perCent of the property's price, which the yearly fee is */
    static Use contract(Episode e, LocalDate starts, int years, int perCent) {
        long price = e.won(20_000_000, 900_000_000);
        Entry contract = term(e, "public_property_use", starts, years)
                .with("area", 30 + e.below(900))
                .with("appraised_price", price)
                .with("rate", "0.0" + perCent)
                .with("yearly_fee", price * perCent / 100);
        return new Use(e, contract, PUBLIC_PROPERTY);
    }

    private static Entry term(Episode e, String recordType, LocalDate starts, int years) {
        return e.put(recordType)
                .with("holder_id", e.chance(0.7) ? e.company().id() : e.person().id())
                .with("starts_on", starts)
                .with("ends_on", starts.plusYears(years).minusDays(1));
    }

    Entry entry() {
        return entry;
    }

    String number() {
        return entry.key();
    }

    LocalDate starts() {
        return entry.date("starts_on");
    }

    LocalDate ends() {
        return entry.date("ends_on");
    }

    long fee() {
        return entry.won("yearly_fee");
    }

    /** The key of the case about the fee of one year. */
    String year(LocalDate yearStart) {
        return number() + "|" + yearStart.getYear();
    }

    /** Tells the case that one year was not billed. */
    void unbilled(LocalDate yearStart) {
        e.answer(year(yearStart), fee());
    }

    /** Bills and collects every year that has begun, and ends the use in order. */
    Use billed() {
        return billedExcept(-1);
    }

    /** @param year in which the forgotten year of the use begins */
    Use billedExcept(int year) {
        for (LocalDate start = starts();
                !start.isAfter(ends()) && !start.isAfter(e.today());
                start = start.plusYears(1)) {
            if (start.getYear() != year) {
                Bills.pay(e, bill(start));
            }
        }
        return ended();
    }

    /** The bill of one year, in time. */
    Entry bill(LocalDate yearStart) {
        return bill(yearStart, e.nextWorkingDay(yearStart.plusDays(e.below(BILL_DAYS))));
    }

    Entry bill(LocalDate yearStart, LocalDate day) {
        return Bills.bill(e, kind, number(), entry.text("holder_id"), day, fee())
                .with("fiscal_year", yearStart.getYear())
                .with("area", entry.value("area"))
                .with("months", 12);
    }

    /** Before a term ends it is renewed, or the place is restored. */
    Use ended() {
        report(e.oneOf("RENEWAL", "RESTORATION"), e.lastWorkingDay(ends().minusDays(e.below(20))));
        return this;
    }

    Entry report(String what, LocalDate day) {
        return e.put("occupancy_report")
                .with("permit_no", number())
                .with("kind", what)
                .with("reported_on", day);
    }
}
