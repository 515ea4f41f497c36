package kr.chungbaek.wire.record;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import kr.chungbaek.wire.RandomValues;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FieldTypeTest {

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void whatIsPrintedIsReadBackEqual(FieldType type) {
        RandomValues values = new RandomValues(type.ordinal());
        for (int round = 0; round < 2_000; round++) {
            Object value = values.of(type);

            assertThat(type.parse(type.print(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DATE;2026-02-30;'2026-02-30' is not a date as in 2026-01-31",
                "DATE;0000-01-31;'0000-01-31' is not a date as in 2026-01-31",
                "TIMESTAMP;2026-01-31T24:00:01;'2026-01-31T24:00:01' is not a moment in Korean time as in 2026-01-31T09:00:00",
                "DATE;20260131;'20260131' is not a date as in 2026-01-31",
                "DATE;+12026-01-31;'+12026-01-31' is not a date as in 2026-01-31",
                "TIMESTAMP;2026-01-31;'2026-01-31' is not a moment in Korean time as in 2026-01-31T09:00:00",
                "WON;1.5;'1.5' is not a whole amount of won as in 1500000",
                "WON;9223372036854775808;'9223372036854775808' is not a whole amount of won as in 1500000",
                "WON;1e999999999;'1e999999999' is not a whole amount of won as in 1500000",
                "DECIMAL;1e-999999999;'1e-999999999' is not a decimal number as in 0.028",
                "DECIMAL;0,028;'0,028' is not a decimal number as in 0.028",
                "BOOLEAN;yes;'yes' is not true or false"
            })
    void whatIsNotOfTheTypeIsRefused(FieldType type, String text, String message) {
        assertThatThrownBy(() -> type.parse(text))
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.BAD_VALUE));
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void noTypeTakesANulCharacter(FieldType type) {
        assertThatThrownBy(() -> type.parse("a\0b")).hasMessageStartingWith("a value holds a NUL character");
    }

    @Test
    void equalNumbersAreEqualObjects() {
        assertThat(FieldType.DECIMAL.parse("100.0"))
                .isEqualTo(FieldType.DECIMAL.parse("1e2"))
                .isEqualTo(new BigDecimal("100"));
    }

    @Test
    void timestampsKeepMicroseconds() {
        assertThat(FieldType.TIMESTAMP.parse("2026-01-31 09:00:00"))
                .isEqualTo(FieldType.TIMESTAMP.parse("2026-01-31T09:00:00"));
        assertThat(FieldType.TIMESTAMP.parse("2026-01-31T09:00:00.123456789"))
                .isEqualTo(LocalDateTime.of(2026, 1, 31, 9, 0, 0, 123_456_000));
    }

    @Test
    void momentsAreWrittenAsTheStandardWritesThem() {
        RandomValues values = new RandomValues(7);
        for (int round = 0; round < 2_000; round++) {
            LocalDateTime moment = (LocalDateTime) values.of(FieldType.TIMESTAMP);
            LocalDateTime second = moment.withNano(0);

            assertThat(FieldType.TIMESTAMP.print(moment)).isEqualTo(moment.format(ISO_LOCAL_DATE_TIME));
            assertThat(FieldType.TIMESTAMP.print(second)).isEqualTo(second.format(ISO_LOCAL_DATE_TIME));
            assertThat(FieldType.TIMESTAMP.parse(second.format(ISO_LOCAL_DATE_TIME)))
                    .isEqualTo(second);
            assertThat(FieldType.DATE.parse(moment.toLocalDate().toString())).isEqualTo(moment.toLocalDate());
        }
    }

    @Test
    void labelsAreThoseOfTheFiles() {
        assertThat(FieldType.labels())
                .containsExactly(
                        "text", "code", "date", "timestamp", "won", "decimal", "boolean", "person-id", "account-no");
        assertThat(FieldType.of("person-id")).contains(FieldType.PERSON_ID);
        assertThat(FieldType.of("PERSON_ID")).isEmpty();
    }
}
