package kr.chungbaek.wire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

/** Tables of one's own below {@code config/reference}. */
final class ReferenceTablesTest {

    private static final String RATES = """
            table: unit_rate
            title: { ko: 단가, en: Unit rate }
            key: [kind]
            fields:
              kind: { type: code, about: What is paid for }
              rate: { type: decimal, about: Won per unit }
            """;

    private final Problems problems = new Problems();

    private ReferenceTables read(String definition, String csv) {
        return ReferenceTables.read(
                List.of(new ConfigText("config/reference/unit_rate.yaml", definition)),
                new RecordTypes(List.of()),
                name -> Optional.of(new ConfigText("config/reference/" + name + ".csv", csv)),
                problems);
    }

    private void told(String definition, String csv, String... messages) {
        read(definition, csv);
        assertThat(problems.sorted()).extracting(Object::toString).containsExactly(messages);
    }

    @Test
    void readsRowsWithTheirValidity() {
        ReferenceTables tables = read(RATES, "rate,kind,valid_from,valid_until\n1.5,A,,2025-12-31\n2,A,2026-01-01,\n");

        assertThat(problems.isEmpty()).isTrue();
        RecordType type = tables.types().iterator().next();
        assertThat(type.isReference()).isTrue();
        assertThat(type.key()).containsExactly("kind", "valid_from");
        assertThat(type.fieldNames()).containsExactly("kind", "rate", "valid_from", "valid_until");
        assertThat(tables.rows().get("unit_rate"))
                .containsExactly(
                        Arrays.asList(
                                "A",
                                new java.math.BigDecimal("1.5"),
                                LocalDate.of(1, 1, 1),
                                LocalDate.of(2025, 12, 31)),
                        Arrays.asList("A", new java.math.BigDecimal("2"), LocalDate.of(2026, 1, 1), null));
    }

    @Test
    void tellsRowsThatBothCount() {
        told(
                RATES,
                "kind,rate,valid_from,valid_until\nA,1,,2026-01-01\nB,1,,\nA,2,2026-01-01,\n",
                "config/reference/unit_rate.csv:4:1: the row counts on a day on which that of line 2 counts too."
                        + " End one before the other begins.");
    }

    @Test
    void tellsARowThatEndsBeforeItBegins() {
        told(
                RATES,
                "kind,rate,valid_from,valid_until\nA,1,2026-02-01,2026-01-31\nB,1,2026-02-01,2026-02-01\n",
                "config/reference/unit_rate.csv:2:16: 'valid_until' 2026-01-31 lies before 'valid_from' 2026-02-01"
                        + " (config/reference/unit_rate.csv:2:5). Give the last day, or leave it empty while there is none.");
    }

    @Test
    void tellsCellsThatCannotBeRead() {
        told(
                RATES,
                "kind,rate,valid_from,valid_until\nA,much,,\n,1,2026-02-30,\n",
                "config/reference/unit_rate.csv:2:3: column 'rate': 'much' is not a decimal number as in 0.028. Correct the value.",
                "config/reference/unit_rate.csv:3:1: column 'kind' is empty. Give a value.",
                "config/reference/unit_rate.csv:3:4: column 'valid_from': '2026-02-30' is not a date as in 2026-01-31."
                        + " Correct the value.");
    }

    @Test
    void tellsAnEmptyTableAndAWrongKey() {
        told(
                RATES.replace("key: [kind]", "key: [knd]"),
                "kind,rate,valid_from,valid_until\n",
                "config/reference/unit_rate.csv: the table has no row. Add one.",
                "config/reference/unit_rate.yaml:3:7: field 'knd' does not exist. Allowed: kind, rate. Did you mean 'kind'?");
    }
}
