package kr.chungbaek.hub.offline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.hub.offline.NaiveRecords.Row;

/** A scenario, and beside it the same rule as plain loops over all records. */
enum NaiveRule {
    PAIR("""
            scenario: PAIR
            title: { ko: 쌍, en: Pair }
            subject:
              record: building_completion
              where: exempt = false
              with:
                record: tax_assessment
                same: [parcel_no]
                where: tax_kind = 'ACQUISITION' and assessed_on >= subject.approved_on
                responsible: true
            related:
              same_payer:
                record: tax_assessment
                same: [with.taxpayer_id = taxpayer_id]
                where: assessed_on between with.assessed_on - days(10) and with.assessed_on
            due: with.assessed_on + days(5)
            raise: with.taxpayer_id <> subject.owner_id and sum(same_payer.amount) > with.amount
            amount: sum(same_payer.amount) - with.amount
            """) {
        @Override
        Stream<String> findings(NaiveRecords records, LocalDate today) {
            return records.all("building_completion").stream()
                    .filter(building -> !building.<Boolean>get("exempt"))
                    .flatMap(building -> records.all("tax_assessment").stream()
                            .filter(tax -> tax.family().equals(building.family()))
                            .filter(tax -> building.meets("parcel_no", tax, "parcel_no"))
                            .filter(tax -> tax.of("tax_kind").equals("ACQUISITION"))
                            .filter(tax -> !day(tax, "assessed_on").isBefore(day(building, "approved_on")))
                            .flatMap(tax -> finding(records, building, tax, today)));
        }

        private Stream<String> finding(NaiveRecords records, Row building, Row tax, LocalDate today) {
            LocalDate due = day(tax, "assessed_on").plusDays(5);
            long sum = records.all("tax_assessment").stream()
                    .filter(other -> other.family().equals(tax.family()))
                    .filter(other -> other.meets("taxpayer_id", tax, "taxpayer_id"))
                    .filter(other -> !day(other, "assessed_on")
                            .isBefore(day(tax, "assessed_on").minusDays(10)))
                    .filter(other -> !day(other, "assessed_on").isAfter(day(tax, "assessed_on")))
                    .mapToLong(other -> other.<Long>get("amount"))
                    .sum();
            boolean raised = !tax.of("taxpayer_id").equals(building.of("owner_id")) && sum > tax.<Long>get("amount");
            if (!raised || !due.isBefore(today)) {
                return Stream.empty();
            }
            String other = tax.government().equals(building.government()) ? "" : "|" + building.government();
            return Stream.of(line(
                    tax.government(), building.key() + "|" + tax.key() + other, due, sum - tax.<Long>get("amount")));
        }
    },
    PATH("""
            scenario: PATH
            title: { ko: 경로, en: Path }
            subject: { record: building_completion, where: exempt = false }
            related:
              land:
                record: tax_assessment
                same: [parcel_no]
                where: assessed_on >= subject.approved_on - days(20)
              neighbours:
                record: building_completion
                same: [land.taxpayer_id = owner_id]
                scope: nation
                where: building_no <> subject.building_no
            due: subject.approved_on + days(3)
            raise: count(neighbours) > 1
            amount: sum(neighbours.assessed_value)
            """) {
        @Override
        Stream<String> findings(NaiveRecords records, LocalDate today) {
            return records.all("building_completion").stream()
                    .filter(building -> !building.<Boolean>get("exempt"))
                    .filter(building -> day(building, "approved_on").plusDays(3).isBefore(today))
                    .flatMap(building -> finding(records, building));
        }

        private Stream<String> finding(NaiveRecords records, Row building) {
            List<Row> land = records.all("tax_assessment").stream()
                    .filter(tax -> tax.family().equals(building.family()))
                    .filter(tax -> building.meets("parcel_no", tax, "parcel_no"))
                    .filter(tax -> !day(tax, "assessed_on")
                            .isBefore(day(building, "approved_on").minusDays(20)))
                    .toList();
            List<Row> neighbours = records.all("building_completion").stream()
                    .filter(other -> !other.of("building_no").equals(building.of("building_no")))
                    .filter(other -> land.stream().anyMatch(tax -> tax.meets("taxpayer_id", other, "owner_id")))
                    .toList();
            long value = neighbours.stream()
                    .mapToLong(other -> other.<Long>get("assessed_value"))
                    .sum();
            return neighbours.size() > 1
                    ? Stream.of(line(
                            building.government(),
                            building.key(),
                            day(building, "approved_on").plusDays(3),
                            value))
                    : Stream.empty();
        }
    },
    EVERY("""
            scenario: EVERY
            title: { ko: 정기, en: Every }
            subject: { record: building_completion, where: exempt = false }
            related:
              land:
                record: tax_assessment
                same: [parcel_no]
                where: assessed_on >= subject.approved_on
            due: { from: approved_on + days(4), every: 9 days, until: approved_on + days(31) }
            raise: count(land) < passed
            amount: passed - count(land)
            """) {
        @Override
        Stream<String> findings(NaiveRecords records, LocalDate today) {
            return records.all("building_completion").stream()
                    .filter(building -> !building.<Boolean>get("exempt"))
                    .flatMap(building -> finding(records, building, today));
        }

        private Stream<String> finding(NaiveRecords records, Row building, LocalDate today) {
            List<LocalDate> passed = Stream.of(4, 13, 22, 31)
                    .map(day(building, "approved_on")::plusDays)
                    .filter(date -> date.isBefore(today))
                    .toList();
            long paid = records.all("tax_assessment").stream()
                    .filter(tax -> tax.family().equals(building.family()))
                    .filter(tax -> building.meets("parcel_no", tax, "parcel_no"))
                    .filter(tax -> !day(tax, "assessed_on").isBefore(day(building, "approved_on")))
                    .count();
            return paid < passed.size()
                    ? Stream.of(line(
                            building.government(), building.key(), passed.get(passed.size() - 1), passed.size() - paid))
                    : Stream.empty();
        }
    },
    OCCASION("""
            scenario: OCCASION
            title: { ko: 회차, en: Occasion }
            subject: { record: building_completion, where: exempt = false }
            related:
              land:
                record: tax_assessment
                same: [parcel_no]
                where: days_between(occasion, assessed_on) between 0 and 8
            due: { from: approved_on + days(4), every: 9 days, until: approved_on + days(31), per: occasion }
            raise: count(land) = 0
            amount: days_between(approved_on, occasion)
            """) {
        @Override
        Stream<String> findings(NaiveRecords records, LocalDate today) {
            return records.all("building_completion").stream()
                    .filter(building -> !building.<Boolean>get("exempt"))
                    .flatMap(building -> Stream.of(4, 13, 22, 31)
                            .filter(after ->
                                    day(building, "approved_on").plusDays(after).isBefore(today))
                            .flatMap(after -> finding(records, building, after)));
        }

        private Stream<String> finding(NaiveRecords records, Row building, int after) {
            LocalDate occasion = day(building, "approved_on").plusDays(after);
            boolean paid = records.all("tax_assessment").stream()
                    .filter(tax -> tax.family().equals(building.family()))
                    .filter(tax -> building.meets("parcel_no", tax, "parcel_no"))
                    .map(tax -> day(tax, "assessed_on"))
                    .anyMatch(day -> !day.isBefore(occasion) && !day.isAfter(occasion.plusDays(8)));
            return paid ? Stream.empty() : Stream.of(line(building.government(), building.key(), occasion, after));
        }
    };

    private final String yaml;

    NaiveRule(String yaml) {
        this.yaml = yaml;
    }

    String yaml() {
        return yaml;
    }

    /** One line per finding. */
    abstract Stream<String> findings(NaiveRecords records, LocalDate today);

    List<String> sorted(NaiveRecords records, LocalDate today) {
        return findings(records, today).sorted().toList();
    }

    private static LocalDate day(Row row, String field) {
        return row.get(field);
    }

    private static String line(String government, String key, LocalDate due, long amount) {
        return government + " " + key + " " + due + " " + amount;
    }
}
