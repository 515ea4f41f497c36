package kr.chungbaek.spoke.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.spoke.SmallConfig;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Governments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeConfigTest {

    private static final Path PROJECT = Path.of("../config");

    @TempDir
    Path folder;

    private Path config;

    @BeforeEach
    void layOut() {
        config = SmallConfig.in(folder.resolve("config"));
    }

    @Test
    void theProjectsOwnNodesAndLayoutsAreRight() {
        Problems problems = new Problems();

        NodeConfig nodes = read(PROJECT, problems);

        assertThat(problems.sorted()).isEmpty();
        assertThat(nodes.nodes()).hasSize(17);
        assertThat(nodes.node("gyeonggi").rollUp()).containsEntry("41117", "41110");
        assertThat(nodes.fedRecords()).hasSizeGreaterThan(80);
    }

    @Test
    void theTestsOwnNodesAndLayoutsAreRight() {
        Problems problems = new Problems();

        NodeConfig nodes = read(problems);

        assertThat(problems.sorted()).isEmpty();
        assertThat(nodes.nodes()).extracting(Node::region).containsExactly("gyeonggi", "incheon", "jeju");
        assertThat(nodes.fedRecords()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nodes/jeju.yaml | governments: ["50000"] | governments: ["50001"] | government '50001' does not exist
            nodes/jeju.yaml | governments: ["50000"] | governments: ["41110"] | government '41110' (수원시) belongs to region 'gyeonggi', not to 'jeju'
            nodes/jeju.yaml | governments: ["50000"] | governments: ["50000", "50000"] | government '50000' stands twice
            nodes/jeju.yaml | node: jeju | node: jejo | region 'jejo' does not exist
            nodes/jeju.yaml | system: bank | system: bnak | system 'bnak' does not exist
            nodes/jeju.yaml | system: bank | system: card | feed 'bank-transfers' reads a file, but system 'card' is of kind 'artemis'
            nodes/jeju.yaml | payroll: { system | payrol: { system | layout 'payrol' does not exist
            nodes/jeju.yaml | every: 1s | every: often | 'every' is 'often'
            nodes/jeju.yaml | every: 1s | every: "61 * * * * *" | 'every' is '61 * * * * *'
            nodes/jeju.yaml | every: 1s | every: 0s | 'every' is '0s'
            nodes/jeju.yaml | promise: 40d | promise: 40d, every: 1s | the system of feed 'payroll' sends by itself
            nodes/jeju.yaml | since: 2000-01-01 | since: 2000-02-30 | '2000-02-30' is not a day of the calendar
            nodes/jeju.yaml | promise: 4d | promise: soon | 'promise' is 'soon'
            nodes/jeju.yaml | folder: out | folder: out?delete=true | 'folder' is 'out?delete=true'
            nodes/jeju.yaml | token: | tokken: | key 'tokken' does not exist
            nodes/jeju.yaml | known-hosts: | token: | system 'bank' of kind 'sftp' lacks 'known-hosts'
            nodes/jeju.yaml | settles-after: 1 business day | settles-after: 1 week | 'settles-after' is '1 week'
            nodes/jeju.yaml | "50110": "50000" | "50110": "50010" | government of this node '50010' does not exist
            feeds/staff.yaml | record: officer | record: oficer | record type 'oficer' does not exist
            feeds/staff.yaml | email: email | e_mail: email | field of record type 'officer' 'e_mail' does not exist
            feeds/staff.yaml | email: email | supervisor_id: email | key 'supervisor_id' stands twice
            feeds/staff.yaml | department: dept_cd | department: staff_nm | column 'staff_nm' already becomes another field
            feeds/staff.yaml | hired_on: hired_ymd | | required field 'hired_on' of record type 'officer' comes from nowhere
            feeds/staff.yaml | hired_on: hired_ymd | hired_on: { from: hired_ymd, format: yyyyMM } | 'yyyyMM' makes a text, but field 'hired_on' is a date
            feeds/staff.yaml | name: hr.staff | name: hr.staff; drop table x | 'name' is 'hr.staff; drop table x'
            feeds/completions.yaml | "N": "false" | "N": "no" | the meaning of code 'N': 'no' is not true or false
            feeds/bank-transfers.yaml | purpose: { at: 69, bytes: 2 } | purpose: { at: 69, bytes: 3 } | overlaps
            feeds/bank-transfers.yaml | memo: { at: 119, bytes: 40 } | memo: { at: 119, bytes: 43 } | ends at byte 161, beyond the line's 160
            feeds/bank-transfers.yaml | transfer_no: { at: 2, | transfer_no: { at: 1, | overlaps the mark 'D'
            feeds/bank-transfers.yaml | sum-of: amount | sum-of: amuont | column 'amuont' does not exist
            feeds/bank-transfers.yaml | TRN_(\\d{8}) | TRN_\\d{8} | has no group for the day
            feeds/bank-transfers.yaml | memo: memo | memo: mmo | column 'mmo' does not exist
            feeds/bank-transfers.yaml | (\\d{8})_\\d{2} | (?<amount>\\d{8}) | group 'amount' of the name is also a column of the file
            feeds/bank-transfers.yaml | fixed: | fixt: | key 'fixt' does not exist
            feeds/bank-transfers.yaml | trailer: | trialer: | key 'trialer' does not exist
            feeds/bank-transfers.yaml | memo: memo | memo: { value: x, from: memo } | 'value' stands beside 'from'
            feeds/bank-transfers.yaml | memo: memo | memo: { codes: { a: b } } | field 'memo' does not say which column it comes from
            feeds/bank-transfers.yaml | amount: amount | amount: { value: much } | the value of field 'amount'
            feeds/card-approvals.yaml | kind: type | xml: { type: a//b } | 'type' is 'a//b'
            feeds/card-approvals.yaml | kind: type | xml: { kind: header/@kind } | column 'approvalNo' does not exist
            feeds/card-approvals.yaml | record: approval | fixed: { charset: ms949, bytes: 9, columns: { type: { at: 1, bytes: 10 } } } | ends at byte 10, beyond the line's 9
            feeds/card-approvals.yaml | record: approval | | 'kind' and 'record' belong together; 'record' is missing
            feeds/payroll.yaml | rows: rows | path: /x | key 'path' does not exist
            feeds/payroll.yaml | push: | pushed: | key 'pushed' does not exist
            """)
    void oneMistakeIsToldAtItsPlace(String file, String right, String wrong, String message) throws IOException {
        int line = replace(file, right, wrong == null ? "" : wrong);
        Problems problems = new Problems();

        read(problems);

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .anySatisfy(text ->
                        assertThat(text).startsWith("config/" + file + ":").contains(message));
        assertThat(problems.sorted())
                .filteredOn(problem -> problem.toString().contains(message))
                .allSatisfy(problem -> assertThat(problem.at().column()).isPositive())
                .extracting(problem -> problem.at().line())
                .anyMatch(at -> Math.abs(at - line) <= 25);
    }

    @Test
    void anUnknownGovernmentNamesWhereGovernmentsStand() throws IOException {
        replace("nodes/jeju.yaml", "\"50000\"]", "\"50001\"]");
        Problems problems = new Problems();

        read(problems);

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .contains("config/nodes/jeju.yaml:3:15: government '50001' does not exist. Allowed: 50000, R-jeju."
                        + " Did you mean '50000'? Correct it, or add it to reference/governments.csv.");
    }

    @Test
    void aGovernmentThatStandsTwiceNamesBothPlaces() throws IOException {
        replace("nodes/jeju.yaml", "\"50000\"]", "\"50000\", \"50000\"]");
        Problems problems = new Problems();

        read(problems);

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("config/nodes/jeju.yaml:3:24: government '50000' stands twice,"
                        + " first at config/nodes/jeju.yaml:3:15. Keep one of them.");
    }

    @Test
    void anotherNodesFileWithAWrongEndingKeepsNobodyFromStarting() throws IOException {
        Files.move(config.resolve("nodes/incheon.yaml"), config.resolve("nodes/incheon.yml"));
        Problems ofJeju = new Problems();
        Problems ofIncheon = new Problems();

        readOnly("jeju", ofJeju);
        readOnly("incheon", ofIncheon);

        assertThat(ofJeju.sorted()).isEmpty();
        assertThat(ofIncheon.sorted()).singleElement().asString().startsWith("config/nodes/incheon.yml: ");
    }

    @Test
    void aFileThatNothingProvesWholeIsTold() throws IOException {
        Path layout = config.resolve("feeds/bank-transfers.yaml");
        String text = Files.readString(layout).replace("  done: .done\n", "");
        Files.writeString(layout, text.replaceFirst("(?s)    trailer:.*?(?=government:)", ""));
        Problems problems = new Problems();

        read(problems);

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .anyMatch(told -> told.contains("nothing tells when a file is whole") && told.contains("'done:'"));
    }

    @Test
    void aLayoutWithoutGovernmentIsForFeedsOfOneOnly() throws IOException {
        replace("feeds/bank-transfers.yaml", "government: sgg_cd\n", "");
        Problems problems = new Problems();

        read(problems);

        assertThat(problems.sorted())
                .extracting(problem -> problem.at().path())
                .as("Jeju's feed is of one government")
                .containsExactlyInAnyOrder("config/nodes/gyeonggi.yaml", "config/nodes/incheon.yaml");
    }

    @Test
    void aBrokenLayoutIsNotToldAgainWhereItIsUsed() throws IOException {
        replace("feeds/payroll.yaml", "push:", "pushed:");
        Problems problems = new Problems();

        read(problems);

        assertThat(problems.sorted())
                .extracting(problem -> problem.at().path())
                .containsOnly("config/feeds/payroll.yaml");
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        replace("nodes/jeju.yaml", "system: bank", "system: bnak");
        replace("nodes/jeju.yaml", "\"50000\"]", "\"50001\"]");
        replace("feeds/staff.yaml", "email: email", "e_mail: email");
        Problems problems = new Problems();

        read(problems);

        List<String> told = problems.sorted().stream().map(Problem::toString).toList();
        assertThat(told)
                .anyMatch(text -> text.contains("'bnak' does not exist") && text.contains("Did you mean 'bank'?"))
                .anyMatch(text -> text.contains("'50001'"))
                .anyMatch(text -> text.contains("'e_mail'") && text.contains("Did you mean 'email'?"));
    }

    private NodeConfig read(Problems problems) {
        return read(config, problems);
    }

    private void readOnly(String region, Problems problems) {
        RecordTypes types = RecordTypeReader.read(ConfigFolder.read(config, "records"), problems);
        NodeConfig.of(region, config, types, governments(config, problems), problems);
    }

    private static NodeConfig read(Path config, Problems problems) {
        RecordTypes types = RecordTypeReader.read(ConfigFolder.read(config, "records"), problems);
        return NodeConfig.read(config, types, governments(config, problems), problems);
    }

    private static Governments governments(Path config, Problems problems) {
        return Governments.read(
                ConfigFolder.readFile(config, "reference/governments.csv"),
                ConfigFolder.readFile(config, "reference/government_successions.csv"),
                problems);
    }

    private int replace(String file, String right, String wrong) throws IOException {
        Path path = config.resolve(file);
        String text = Files.readString(path);
        assertThat(text).as(file).contains(right);
        Files.writeString(path, text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
        return (int) text.substring(0, text.indexOf(right))
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
    }
}
