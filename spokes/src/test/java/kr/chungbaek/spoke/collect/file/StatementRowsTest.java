package kr.chungbaek.spoke.collect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.TestingBankFormat;
import kr.chungbaek.spoke.node.FileFormat;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What camt.053 and MT940 statements say about themselves, and what becomes of their entries. */
class StatementRowsTest {

    private static final FileFormat ENTRIES = new FileFormat.Camt053(FileFormat.Camt053.Rows.ENTRY);
    private static final FileFormat TRANSACTIONS = new FileFormat.Camt053(FileFormat.Camt053.Rows.TRANSACTION);
    private static final FileFormat MT940 = new FileFormat.Mt940(Charset.forName("x-windows-949"));

    /** Pay of two officers, booked at once. */
    private static final String COLLECTIVE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
            <Id>S-1</Id><Acct><Id><IBAN>KR00</IBAN></Id><Ccy>KRW</Ccy></Acct>
            <Ntry><NtryRef>N-1</NtryRef><Amt Ccy="KRW">300</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><DtTm>2026-06-18T16:30:00Z</DtTm></BookgDt>
            <NtryDtls>
            <TxDtls><Refs><EndToEndId>E-1</EndToEndId></Refs><Amt Ccy="KRW">100.50</Amt></TxDtls>
            <TxDtls><Refs><EndToEndId>E-2</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="USD">200</Amt></TxAmt></AmtDtls></TxDtls>
            </NtryDtls></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;

    @TempDir
    Path folder;

    @Test
    void aCollectiveEntryIsOneRowOrOneForEachTransaction() throws IOException {
        Map<String, String> entry = columns(ENTRIES, COLLECTIVE).get(0);
        List<Map<String, String>> parts = columns(TRANSACTIONS, COLLECTIVE);

        assertThat(entry).containsEntry("amount", "300").containsEntry("entry", "N-1");
        assertThat(parts).extracting(part -> part.get("reference")).containsExactly("E-1", "E-2");
        assertThat(parts).extracting(part -> part.get("amount")).containsExactly("100.5", "200");
        assertThat(parts).extracting(part -> part.get("currency")).containsExactly("KRW", "USD");
    }

    @Test
    void aMomentCountsByItsKoreanDay() throws IOException {
        assertThat(columns(ENTRIES, COLLECTIVE).get(0)).containsEntry("booked", "2026-06-19");
    }

    @Test
    void theRawBytesAreThoseOfTheRow() throws IOException {
        FileRow second =
                read(TRANSACTIONS, COLLECTIVE.getBytes(StandardCharsets.UTF_8)).get(1);

        assertThat(new String(second.raw(), StandardCharsets.UTF_8))
                .startsWith("<TxDtls><Refs><EndToEndId>E-2")
                .endsWith("</TxDtls>");
        assertThat(second.line()).isEqualTo(8);
    }

    @Test
    void totalsAndBalancesOfAStatementMustBeTrue() {
        String whole = new String(
                TestingBankFormat.CAMT053.file("20260619", TestingBankFormat.transfers(3)), StandardCharsets.UTF_8);

        assertRefused(whole.replace("<NbOfNtries>3", "<NbOfNtries>4"), "counts 4 rows, but there are 3");
        assertRefused(whole.replace("<Sum>6000.00", "<Sum>6001.00"), "sum is 6001.00, that of the rows 6000.00");
        assertRefused(
                whole.replace("8994000.00", "8994001.00"),
                "opens with 9000000.00 and closes with 8994001.00, but its entries lead to 8994000.00");
        assertRefused(whole.substring(0, whole.length() - 30), "the XML is not well-formed at line");
    }

    @Test
    void documentTypesEntitiesAndDepthAreRefused() {
        assertRefused("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "document types and entities are not allowed");
        assertRefused("<a>&x;</a>", "not well-formed");
        assertRefused("<a>".repeat(100), "nested more than 40 deep");
        assertRefused("<a/>", "holds no statement");
        assertRefused("<?xml version=\"1.0\" encoding=\"EUC-KR\"?><a/>", "allowed: UTF-8");
    }

    @Test
    void entryDatesBelongToTheYearNextToTheValueDate() throws IOException {
        String statement =
                ":20:S\n:25:1\n:28C:1\n:60F:C260101KRW10,\n:61:2601011231C5,NTRFR-1//B-1\n:62F:C260101KRW15,\n";

        Map<String, String> row = columns(MT940, statement).get(0);

        assertThat(row)
                .containsEntry("valued", "2026-01-01")
                .containsEntry("booked", "2025-12-31")
                .containsEntry("amount", "5")
                .containsEntry("direction", "C")
                .containsEntry("type", "NTRF")
                .containsEntry("bank_reference", "B-1")
                .containsEntry("number", "1");
    }

    @Test
    void mt940MustLeadFromItsOpeningToItsClosingBalance() {
        assertMt940Refused(":20:S\n:60F:C260101KRW10,\n:61:260101D5,NTRFR-1\n:62F:C260101KRW6,\n", "lead to 5");
        assertMt940Refused(":20:S\n:60F:C260101KRW10,\n", "has no closing balance");
        assertMt940Refused(":20:S\n:61:260101D5,NTRFR-1\n:62F:C260101KRW6,\n", "has no opening balance");
        assertMt940Refused("hello\n", "holds no statement");
    }

    @Test
    void aFieldThatDoesNotEndIsRefusedBeforeItFillsTheMemory() {
        String endless = ":20:S\n:60F:C260101KRW10,\n:61:260101D5,NTRFR-1\n:86:" + "a line\n".repeat(200);

        assertMt940Refused(endless, "line 4: the field goes on for more than 100 lines");
    }

    @Test
    void aMovementThatCannotBeReadIsOneRowAndTheOthersAreTaken() throws IOException {
        List<FileRow> rows = read(
                MT940, ":20:S\n:60F:C260101KRW10,\n:61:garbage\n:61:260101D5,NTRFR-1\n:62F:C260101KRW5,\n".getBytes());

        assertThat(rows).hasSize(2);
        assertThatThrownBy(rows.get(0)::columns).isInstanceOf(Fault.class).hasMessageContaining("field 61");
        assertThat(rows.get(1).columns()).containsEntry("amount", "5");
    }

    private void assertRefused(String document, String why) {
        assertThatThrownBy(() -> columns(ENTRIES, document))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(why);
    }

    private void assertMt940Refused(String statement, String why) {
        assertThatThrownBy(() -> columns(MT940, statement))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(why);
    }

    private List<Map<String, String>> columns(FileFormat format, String text) throws IOException {
        return read(format, text.getBytes(StandardCharsets.UTF_8)).stream()
                .map(FileRow::columns)
                .toList();
    }

    private List<FileRow> read(FileFormat format, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("content"), bytes);
        List<FileRow> all = new ArrayList<>();
        try (FileRows rows = FileRows.open(format, file, LocalDate.of(2026, 6, 19))) {
            for (Optional<FileRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }
}
