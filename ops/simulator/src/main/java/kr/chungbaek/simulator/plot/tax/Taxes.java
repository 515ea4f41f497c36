package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;

/** Records that many programs about local taxes read, and the rates of acquisition tax. */
final class Taxes {

    private Taxes() {}

    static Entry assessed(Episode e, String kind, String taxpayer, LocalDate day, long amount) {
        return e.put("tax_assessment")
                .with("tax_kind", kind)
                .with("taxpayer_id", taxpayer)
                .with("amount", amount)
                .with("assessed_on", day);
    }

    static Entry acquisition(Episode e, String parcel, String taxpayer, LocalDate day, long amount) {
        return assessed(e, "ACQUISITION", taxpayer, day, amount).with("parcel_no", parcel);
    }

    static Entry filed(Episode e, String origin, String parcel, String filer, LocalDate day) {
        return e.put("acq_tax_filing")
                .with("origin", origin)
                .with("parcel_no", parcel)
                .with("filer_id", filer)
                .with("filed_on", day);
    }

    /** Pays an assessment in full. */
    static Entry paid(Episode e, Entry assessment, LocalDate day) {
        return e.put("tax_payment")
                .with("assessment_no", assessment.key())
                .with("payer_id", assessment.text("taxpayer_id"))
                .with("amount", assessment.won("amount"))
                .with("paid_on", day);
    }

    /** 2.8 %, of a new building or an inheritance. */
    static long ofBuilding(long value) {
        return value * 28 / 1_000;
    }

    /** 4 %, of a purchase. */
    static long ofPurchase(long value) {
        return value * 4 / 100;
    }
}
