package kr.chungbaek.simulator.story;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.source.Assessment;
import kr.chungbaek.simulator.source.Completion;
import kr.chungbaek.simulator.source.Row;
import kr.chungbaek.simulator.source.Town;

/** The rows of a town's permit and tax systems. */
final class Buildings {

    private static final List<String> OTHER_KINDS = List.of(Assessment.PROPERTY, Assessment.RESIDENT);
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 2);

    private final Cast cast;
    private final Town town;
    private final Draft draft;

    Buildings(Cast cast, Draft draft) {
        this.cast = cast;
        this.town = cast.town();
        this.draft = draft;
    }

    void keep(Row row) {
        draft.history(town, List.of(row));
    }

    /** A new building with an owner and a parcel of its own. */
    Completion approved(LocalDate approvedOn) {
        String sgg = draft.oneOf(town.sourceCodes());
        String kind = draft.below(8) == 0 ? Completion.TEMPORARY : Completion.USE;
        long value = (50L + draft.below(950)) * 1_000_000L;
        String officer = cast.of(Cast.CONSTRUCTION, 1 + draft.below(3)).number();
        return new Completion(
                draft.number("B", town),
                sgg,
                kind,
                draft.parcel(sgg),
                draft.resident(),
                approvedOn,
                value,
                "N",
                officer);
    }

    Completion exempt(Completion building) {
        return new Completion(
                building.number(),
                building.sgg(),
                building.kind(),
                building.parcel(),
                building.owner(),
                building.approvedOn(),
                building.value(),
                "Y",
                building.staffNo());
    }

    /** Acquisition tax on a building; the tax office may file it under any district of the town. */
    Assessment tax(Completion building, LocalDate assessedOn) {
        long amount = building.value() * 28 / 1000;
        return new Assessment(
                draft.number("A", town),
                draft.oneOf(town.sourceCodes()),
                Assessment.ACQUISITION,
                building.parcel(),
                building.owner(),
                assessedOn,
                amount,
                officer());
    }

    Assessment reassigned(Assessment tax, String parcel, String taxpayer) {
        return new Assessment(
                tax.number(),
                tax.sgg(),
                tax.taxCode(),
                parcel,
                taxpayer,
                tax.assessedOn(),
                tax.amount(),
                tax.staffNo());
    }

    Assessment ofKind(Assessment tax, String code) {
        return new Assessment(
                tax.number(),
                tax.sgg(),
                code,
                tax.parcel(),
                tax.taxpayer(),
                tax.assessedOn(),
                tax.amount(),
                tax.staffNo());
    }

    /** Property or resident tax of somebody else. */
    Assessment otherTax() {
        String sgg = draft.oneOf(town.sourceCodes());
        String code = draft.oneOf(OTHER_KINDS);
        String parcel = code.equals(Assessment.RESIDENT) ? null : draft.parcel(sgg);
        int span = (int) (draft.today().toEpochDay() - BEGIN.toEpochDay());
        LocalDate assessedOn = BEGIN.plusDays(draft.below(span));
        long amount = (1L + draft.below(200)) * 10_000L;
        return new Assessment(
                draft.number("A", town), sgg, code, parcel, draft.resident(), assessedOn, amount, officer());
    }

    private String officer() {
        return cast.of(Cast.TAX, 1 + draft.below(3)).number();
    }
}
