package kr.chungbaek.hub.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemporaryNamesTest {

    @Test
    void turnTheSchemaWhereItIsNamed() {
        assertThat(TemporaryNames.of("select * from records.\"permit\" r join records.complete_through c on true"))
                .isEqualTo("select * from pg_temp.\"permit\" r join pg_temp.complete_through c on true");
    }

    @Test
    void leaveTextsAndOtherNamesAlone() {
        String sql =
                "select 'it''s in records.x', \"records.y\", my_records.z, r.records.n, $1, 'a\\' from \"a\"\"records.b\"";

        assertThat(TemporaryNames.of(sql)).isEqualTo(sql);
    }
}
