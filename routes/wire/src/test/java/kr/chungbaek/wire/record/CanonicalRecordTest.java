package kr.chungbaek.wire.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.RandomValues;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.yaml.Bilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CanonicalRecordTest {

    private static final RecordType PAIR = type("pair", 1, "left", "right");

    @Test
    void keysAreEqualExactlyWhenTheirValuesAre() {
        RandomValues values = new RandomValues(1);
        Map<String, List<@Nullable Object>> seen = new HashMap<>();
        for (int round = 0; round < 20_000; round++) {
            List<@Nullable Object> pair = Arrays.asList(values.text(), values.text(), null);

            List<@Nullable Object> before = seen.putIfAbsent(new CanonicalRecord(PAIR, "41110", pair).key(), pair);

            assertThat(before == null || before.equals(pair)).isTrue();
        }
    }

    @Test
    void theSeparatorInsideAValueIsEscaped() {
        assertThat(record("a|b", "c").key()).isEqualTo("a\\|b|c");
        assertThat(record("a", "b|c").key()).isEqualTo("a|b\\|c");
        assertThat(record("a\\", "b").key()).isEqualTo("a\\\\|b");
    }

    @Test
    void contentHashIsEqualExactlyWhenAllIsEqual() {
        RandomValues values = new RandomValues(2);
        Map<String, List<@Nullable Object>> seen = new HashMap<>();
        for (int round = 0; round < 20_000; round++) {
            @Nullable Object note = values.oneIn(3) ? null : values.text();
            List<@Nullable Object> content = new ArrayList<>(Arrays.asList(values.text(), values.text(), note));

            String hash =
                    new CanonicalRecord(PAIR, "41110", content).contentHash().toString();
            List<@Nullable Object> before = seen.putIfAbsent(hash, content);

            assertThat(before == null || before.equals(content)).isTrue();
        }
    }

    @Test
    void anEmptyTextIsNotAnAbsentOne() {
        CanonicalRecord empty = new CanonicalRecord(PAIR, "41110", Arrays.asList("a", "b", ""));
        CanonicalRecord absent = new CanonicalRecord(PAIR, "41110", Arrays.asList("a", "b", null));

        assertThat(empty.contentHash()).isNotEqualTo(absent.contentHash());
    }

    @Test
    void governmentTypeAndVersionAreContent() {
        List<@Nullable Object> values = Arrays.asList("a", "b", null);

        assertThat(List.of(
                        new CanonicalRecord(PAIR, "41110", values).contentHash(),
                        new CanonicalRecord(PAIR, "41280", values).contentHash(),
                        new CanonicalRecord(type("pair", 2, "left", "right"), "41110", values).contentHash(),
                        new CanonicalRecord(type("couple", 1, "left", "right"), "41110", values).contentHash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRequiredFieldMustBeThere() {
        assertThatThrownBy(() -> new CanonicalRecord(PAIR, "41110", Arrays.asList("a", null, null)))
                .hasMessage("field 'right' of pair is empty");
    }

    @Test
    void valuesAreCopied() {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList("a", "b", null));
        CanonicalRecord record = new CanonicalRecord(PAIR, "41110", values);

        values.set(0, "changed");

        assertThat(record.value("left")).isEqualTo("a");
    }

    private static CanonicalRecord record(String left, String right) {
        return new CanonicalRecord(PAIR, "41110", Arrays.asList(left, right, null));
    }

    private static RecordType type(String name, int version, String... key) {
        List<Field> fields = new ArrayList<>();
        for (String field : key) {
            fields.add(new Field(field, FieldType.TEXT, Bilingual.of(field), "a part", false, false, false));
        }
        fields.add(new Field("note", FieldType.TEXT, Bilingual.of("note"), "a note", true, false, false));
        return new RecordType(
                name,
                version,
                new Bilingual("쌍", "Pair"),
                "system",
                List.of(key),
                key[0],
                Period.ofYears(1),
                fields,
                Map.of(),
                false,
                Position.ofFile("pair.yaml"));
    }
}
