package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** LT-01 and LT-04: what is bought or built is taxed within 60 days. */
final class AcquisitionTax {

    private static final int DAYS = 60;

    private AcquisitionTax() {}

    static List<Plot> plots() {
        return List.of(sale(), completion());
    }

    // LT-01

    private static Plot sale() {
        return Plot.of("LT-01")
                .ordinary(4, e -> taxed(e, sold(e, e.between(330, 1)), e.below(DAYS)))
                .slip("nothing was filed or assessed", e -> unpaid(e, sold(e, e.between(300, 70))))
                .slip("another parcel of the buyer was taxed", e -> {
                    Entry sale = sold(e, e.between(300, 90));
                    taxed(e, sale, 20).with("parcel_no", e.parcel());
                    unpaid(e, sale);
                })
                .slip("the tax was assessed before the balance was paid", e -> {
                    Entry sale = sold(e, e.between(300, 90));
                    taxed(e, sale, -5);
                    unpaid(e, sale);
                })
                .lookAlike("the buyer is another local government", e -> {
                    Entry sale = sold(e, e.between(300, 70)).with("buyer_kind", "LOCAL_GOVERNMENT");
                    e.answer(sale.key());
                })
                .lookAlike("filed on the last day", e -> {
                    Entry sale = sold(e, e.between(300, 70));
                    e.put("acq_tax_filing")
                            .with("parcel_no", sale.value("parcel_no"))
                            .with("filer_id", sale.value("buyer_id"))
                            .with("origin", "SALE")
                            .with(
                                    "filed_on",
                                    e.nextWorkingDay(
                                            sale.date("balance_paid_on").plusDays(DAYS)));
                    e.answer(sale.key());
                })
                .lookAlike("the parcel was renumbered before it was taxed", e -> {
                    Entry sale = sold(e, e.between(300, 90));
                    LocalDate day = sale.date("balance_paid_on");
                    String number = e.parcel();
                    e.put("parcel_renumbering")
                            .with("old_no", sale.value("parcel_no"))
                            .with("new_no", number)
                            .with("effective_on", day.plusDays(10));
                    taxed(e, sale, 20).with("parcel_no", number);
                    e.answer(sale.key());
                })
                .lookAlike(
                        "the deadline has not passed",
                        e -> e.answer(sold(e, e.between(50, 5)).key()));
    }

    private static Entry sold(Episode e, LocalDate day) {
        return e.put("public_property_sale")
                .with("balance_paid_on", day)
                .with("buyer_kind", "PERSON")
                .with("sale_price", e.won(20_000_000, 900_000_000));
    }

    /** @param days after the balance was paid */
    private static Entry taxed(Episode e, Entry sale, int days) {
        return tax(e, sale.text("parcel_no"), sale.text("buyer_id"), sale.date("balance_paid_on"), days)
                .with("amount", sale.won("sale_price") * 4 / 100);
    }

    private static void unpaid(Episode e, Entry sale) {
        e.answer(sale.key(), sale.won("sale_price") * 4 / 100);
    }

    // LT-04

    private static Plot completion() {
        return Plot.of("LT-04")
                .ordinary(12, e -> taxedBuilding(e, completed(e, e.between(330, 1)), e.below(DAYS)))
                .slip("nothing was assessed", e -> untaxed(e, completed(e, e.between(300, 70))))
                .slip("the former owner was taxed", e -> {
                    Entry building = completed(e, e.between(300, 90));
                    taxedBuilding(e, building, 20)
                            .with("taxpayer_id", e.person().id());
                    untaxed(e, building);
                })
                .slip("a namesake was taxed", e -> {
                    Person owner = e.person();
                    Entry building = completed(e, e.between(300, 90)).with("owner_id", owner.id());
                    taxedBuilding(e, building, 20)
                            .with("taxpayer_id", e.namesake(owner).id());
                    untaxed(e, building);
                })
                .slip("only registration tax was assessed", e -> {
                    Entry building = completed(e, e.between(300, 90));
                    taxedBuilding(e, building, 20).with("tax_kind", "REGISTRATION");
                    untaxed(e, building);
                })
                .slip("the approval was entered weeks late, and nothing was assessed", e -> {
                    Entry building = completed(e, e.between(150, 100));
                    building.enteredOn(e.lastWorkingDay(e.firstDay().plusDays(5L + e.below(15))));
                    untaxed(e, building);
                })
                .lookAlike(
                        "the owner is exempt",
                        e -> e.answer(completed(e, e.between(300, 70))
                                .with("exempt", true)
                                .key()))
                .lookAlike("assessed on the last day", e -> {
                    Entry building = completed(e, e.between(300, 70));
                    LocalDate due =
                            e.nextWorkingDay(building.date("approved_on").plusDays(DAYS));
                    taxedBuilding(e, building, 0).with("assessed_on", due);
                    e.answer(building.key());
                })
                .lookAlike("the owner was corrected to the one who was taxed", e -> {
                    Entry building = completed(e, e.between(300, 90));
                    String owner = e.person().id();
                    LocalDate day = building.date("approved_on");
                    building.corrected(day.plusDays(12)).with("owner_id", owner);
                    taxedBuilding(e, building, 20).with("taxpayer_id", owner);
                    e.answer(building.key());
                })
                .lookAlike(
                        "the deadline has not passed",
                        e -> e.answer(completed(e, e.between(50, 5)).key()));
    }

    private static Entry completed(Episode e, LocalDate day) {
        return e.put("building_completion")
                .with("approved_on", day)
                .with("assessed_value", e.won(80_000_000, 2_000_000_000L));
    }

    private static Entry taxedBuilding(Episode e, Entry building, int days) {
        return tax(e, building.text("parcel_no"), building.text("owner_id"), building.date("approved_on"), days)
                .with("amount", building.won("assessed_value") * 28 / 1_000);
    }

    private static void untaxed(Episode e, Entry building) {
        e.answer(building.key(), building.won("assessed_value") * 28 / 1_000);
    }

    private static Entry tax(Episode e, String parcel, String taxpayer, LocalDate day, int days) {
        return e.put("tax_assessment")
                .with("tax_kind", "ACQUISITION")
                .with("parcel_no", parcel)
                .with("taxpayer_id", taxpayer)
                .with("assessed_on", day.plusDays(days));
    }
}
