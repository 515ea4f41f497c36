package kr.chungbaek.spoke;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bank files of one day in each format, and the layouts by which they are read. */
public enum TestingBankFormat {
    FIXED("dat", Charset.forName("x-windows-949"), "", "") {
        @Override
        public void configure(TestingConfig config) {
            // The project's own layout is of this format.
        }

        @Override
        public byte[] file(String day, List<Transfer> transfers) {
            TestingBankFile file = TestingBankFile.of(day);
            transfers.forEach(each -> file.transfer(each.number(), each.amount(), each.payee()));
            return file.bytes();
        }
    },
    CSV("csv", Charset.forName("x-windows-949"), """
            name: TRN_(?<day>\\d{8})_\\d{2}\\.csv
            csv:
              charset: ms949
              columns:
                transfer_no: 거래번호
                sgg_cd: 기관코드
                account: 상대계좌
                booked: 거래일
                amount: 금액
                payee: 예금주
              trailer: { mark: 합계, count: 2, sum: 3, sum-of: amount }
            """, """
            transfer_no: transfer_no
            account_no: account
            booked_on: { from: booked, format: yyyyMMdd }
            direction: { value: DEBIT }
            amount: amount
            purpose: { value: OTHER }
            payee_name: payee
            """) {
        @Override
        public byte[] file(String day, List<Transfer> transfers) {
            String rows = transfers.stream()
                    .map(each -> "%s,50110,004-1234567890,%s,%d,\"%s\"\r\n"
                            .formatted(each.number(), day, each.amount(), each.payee()))
                    .collect(Collectors.joining());
            return ("거래번호,기관코드,상대계좌,거래일,금액,예금주\r\n" + rows + "합계,%d,%d\r\n".formatted(transfers.size(), sum(transfers)))
                    .getBytes(charset());
        }
    },
    CAMT053("xml", StandardCharsets.UTF_8, """
            name: TRN_(?<day>\\d{8})_(?<town>\\d{5})\\.xml
            camt053: { rows: entry }
            """, """
            transfer_no: reference
            account_no: counterparty_account
            booked_on: booked
            direction: { from: direction, codes: { DBIT: DEBIT, CRDT: CREDIT } }
            amount: amount
            purpose: { value: OTHER }
            payee_name: counterparty
            memo: information
            """) {
        @Override
        public byte[] file(String day, List<Transfer> transfers) {
            String entries = transfers.stream()
                    .map(each -> ENTRY.formatted(each.amount(), iso(day), each.number(), each.payee()))
                    .collect(Collectors.joining());
            return STATEMENT
                    .formatted(transfers.size(), sum(transfers), 9_000_000 - sum(transfers), entries)
                    .getBytes(charset());
        }
    },
    MT940("sta", Charset.forName("x-windows-949"), """
            name: TRN_(?<day>\\d{8})_(?<town>\\d{5})\\.sta
            mt940: { charset: ms949 }
            """, """
            transfer_no: reference
            account_no: details
            booked_on: booked
            direction: { from: direction, codes: { D: DEBIT, C: CREDIT } }
            amount: amount
            purpose: { value: OTHER }
            payee_name: information
            """) {
        @Override
        public byte[] file(String day, List<Transfer> transfers) {
            String short6 = day.substring(2);
            String movements = transfers.stream()
                    .map(each -> ":61:%s%sD%d,NTRF%s//B-%s\r\n004-1234567890\r\n:86:%s\r\n"
                            .formatted(
                                    short6,
                                    short6.substring(2),
                                    each.amount(),
                                    each.number(),
                                    each.number(),
                                    each.payee()))
                    .collect(Collectors.joining());
            return ("{1:F01BANKKRSEAXXX0000000000}{2:I940TOWNKRSEXXXXN}{4:\r\n:20:S-%s\r\n:25:004/111222\r\n:28C:1/1\r\n"
                            + ":60F:C%sKRW9000000,\r\n%s:62F:C%sKRW%d,\r\n-}\r\n")
                    .formatted(day, short6, movements, short6, 9_000_000 - sum(transfers))
                    .getBytes(charset());
        }
    };

    private static final String ENTRY = """
               <Ntry>
                <Amt Ccy="KRW">%d.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%s</Dt></BookgDt>
                <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
                 <RltdPties><Cdtr><Pty><Nm>%s</Nm></Pty></Cdtr>
                 <CdtrAcct><Id><Othr><Id>004-1234567890</Id></Othr></Id></CdtrAcct></RltdPties></TxDtls></NtryDtls>
               </Ntry>
            """;

    private static final String STATEMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
             <BkToCstmrStmt>
              <GrpHdr><MsgId>M-1</MsgId></GrpHdr>
              <Stmt>
               <Id>S-1</Id>
               <Acct><Id><Othr><Id>111222</Id></Othr></Id><Ccy>KRW</Ccy></Acct>
               <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="KRW">9000000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
               <TxsSummry><TtlNtries><NbOfNtries>%d</NbOfNtries><Sum>%d.00</Sum></TtlNtries></TxsSummry>
               <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="KRW">%d.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
            %s  </Stmt>
             </BkToCstmrStmt>
            </Document>
            """;

    /** What a file is about. */
    public record Transfer(String number, long amount, String payee) {}

    private final String ending;
    private final Charset charset;
    private final String layout;
    private final String fields;

    TestingBankFormat(String ending, Charset charset, String layout, String fields) {
        this.ending = ending;
        this.charset = charset;
        this.layout = layout;
        this.fields = fields;
    }

    public abstract byte[] file(String day, List<Transfer> transfers);

    public Charset charset() {
        return charset;
    }

    public String name(String day) {
        return "TRN_" + day + (this == FIXED || this == CSV ? "_01." : "_50110.") + ending;
    }

    /** Makes the feed of bank transfers one of this format. */
    public void configure(TestingConfig config) throws IOException {
        config.write("feeds/bank-transfers.yaml", """
                layout: bank-transfers
                about: A bank's files
                record: bank_transfer
                file:
                %sgovernment: %s
                fields:
                %s""".formatted(
                        layout.indent(2), this == CSV ? "sgg_cd" : "town", fields.indent(2)));
    }

    public static List<Transfer> transfers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Transfer("K-" + number, 1_000L * number, "홍길동" + number))
                .toList();
    }

    private static long sum(List<Transfer> transfers) {
        return transfers.stream().mapToLong(Transfer::amount).sum();
    }

    private static String iso(String day) {
        return day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6);
    }
}
