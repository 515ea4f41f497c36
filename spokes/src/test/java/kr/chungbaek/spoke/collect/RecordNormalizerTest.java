package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.wire.fault.FaultCode;
import org.junit.jupiter.api.Test;

class RecordNormalizerTest {

    private final RecordNormalizer taxes = TestingFeeds.normalizer("tax-assessments");
    private final RecordNormalizer completions = TestingFeeds.normalizer("completions");
    private final RecordNormalizer transfers = TestingFeeds.normalizer("bank-transfers");

    @Test
    void codesBecomeWordsAndPartsOfAGovernmentTheGovernment() {
        Item.Put put = (Item.Put) taxes.normalize(tax(Map.of()));

        assertThat(put.record().government()).isEqualTo("50000");
        assertThat(put.record().value("tax_kind")).isEqualTo("ACQUISITION");
        assertThat(put.record().value("amount")).isEqualTo(14_000_000L);
        assertThat(put.day()).hasToString("2026-06-01");
    }

    @Test
    void oneRegistrationNumberHasOneTokenInAllSystems() {
        Item.Put tax = (Item.Put) taxes.normalize(tax(Map.of("rgst_no", "801301-1000001")));
        Item.Put building = (Item.Put) completions.normalize(building("8013011000001"));

        String token = (String) tax.record().value("taxpayer_id");
        assertThat(token)
                .matches("tk1:[0-9a-f]{32}")
                .isEqualTo(building.record().value("owner_id"));
        assertThat(tax.secrets()).containsExactly(Map.entry(token, "8013011000001"));
    }

    @Test
    void accountsAreEqualHoweverTheyAreWritten() {
        Item.Put plain = (Item.Put) transfers.normalize(transfer(Map.of("account", "004-1234567890")));
        Item.Put dashed = (Item.Put) transfers.normalize(transfer(Map.of("account", "004-123-4567-890")));

        assertThat(plain.record().value("account_no")).isEqualTo(dashed.record().value("account_no"));
    }

    @Test
    void residentNumbersAreTakenOutOfFreeText() {
        Item.Put put = (Item.Put) transfers.normalize(transfer(Map.of("memo", "홍길동 801301-1000001 급여")));

        assertThat(put.record().value("memo")).isEqualTo("홍길동 ******-******* 급여");
        assertThat(put.record().value("pay_month")).isEqualTo("2026-06");
    }

    @Test
    void aMomentOfAnotherZoneIsToldInKoreanTime() {
        RecordNormalizer cards = TestingFeeds.normalizer("card-approvals");
        Map<String, String> approval = new HashMap<>(Map.of(
                "approvalNo", "C-1",
                "sgg", "50000",
                "cardNo", "9411-0000-1111-2222",
                "dept", "D",
                "holder", "S-1",
                "merchantNo", "M-1",
                "merchantCategory", "5812",
                "approvedAt", "2026-06-29T23:30:00Z",
                "amount", "120000",
                "cancelled", "false"));
        approval.put("manager", "S-8");

        Item.Put put = (Item.Put) cards.normalize(new SourceRow(approval, "here", new byte[0]));

        assertThat(put.record().value("used_at")).hasToString("2026-06-30T08:30");
        assertThat(put.record().value("used_on")).hasToString("2026-06-30");
    }

    @Test
    void parcelNumbersStayWhole() {
        Item.Put put = (Item.Put) taxes.normalize(tax(Map.of("pnu", "5011010100801230000")));

        assertThat(put.record().value("parcel_no")).isEqualTo("5011010100801230000");
    }

    @Test
    void refusedItemsSayWhyWithoutWhatIsPrivate() {
        assertRefused(tax(Map.of("tax_cd", "999999")), FaultCode.UNKNOWN_CODE, "'tax_cd'", "105010");
        assertRefused(tax(Map.of("sgg_cd", "41110")), FaultCode.UNKNOWN_GOVERNMENT, "'41110'", "50000");
        assertRefused(tax(Map.of("asmt_amt", "1.5")), FaultCode.BAD_VALUE, "'amount'", "whole amount");
        assertRefused(tax(Map.of("asmt_ymd", "2026-02-30")), FaultCode.BAD_VALUE, "'asmt_ymd'", "date");
        assertRefused(tax(Map.of("staff_no", " ")), FaultCode.MISSING_FIELD, "'officer_id'", "empty");
        assertRefused(tax(Map.of("rgst_no", "801301-100000")), FaultCode.BAD_VALUE, "'taxpayer_id'", "13 digits");
        Item.Refused number = (Item.Refused) taxes.normalize(tax(Map.of("rgst_no", "801301-100000")));
        assertThat(number.reason()).doesNotContain("801301");
    }

    private void assertRefused(SourceRow row, FaultCode code, String... words) {
        Item.Refused refused = (Item.Refused) taxes.normalize(row);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.reason()).contains(words);
        assertThat(refused.place()).isEqualTo("here");
    }

    private static SourceRow tax(Map<String, String> changes) {
        Map<String, String> columns = new HashMap<>(Map.of(
                "asmt_no", "A-1",
                "sgg_cd", "50110",
                "tax_cd", "105010",
                "rgst_no", "8013011000001",
                "asmt_ymd", "2026-06-01",
                "asmt_amt", "14000000",
                "staff_no", "S-1"));
        columns.putAll(changes);
        return new SourceRow(columns, "here", new byte[0]);
    }

    private static SourceRow building(String owner) {
        return new SourceRow(
                Map.of(
                        "bldg_no", "B-1",
                        "sgg_cd", "50130",
                        "appr_kind", "01",
                        "pnu", "5011010100101230000",
                        "owner_no", owner,
                        "appr_ymd", "2026-03-02",
                        "asmt_value", "500000000",
                        "exempt_yn", "N",
                        "staff_no", "S-1"),
                "here",
                new byte[0]);
    }

    private static SourceRow transfer(Map<String, String> changes) {
        Map<String, String> columns = new HashMap<>(Map.of(
                "transfer_no", "K-1",
                "sgg_cd", "50110",
                "account", "004-1234567890",
                "booked", "20260619",
                "direction", "D",
                "amount", "0000003350000",
                "purpose", "10",
                "pay_month", "202606"));
        columns.putAll(changes);
        return new SourceRow(columns, "here", new byte[0]);
    }
}
