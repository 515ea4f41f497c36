package kr.chungbaek.hub.crosscheck;

import org.springframework.jdbc.core.RowMapper;

/** Reads subjects from rows of (government, subject_key). */
final class SubjectKeys {

    static final RowMapper<SubjectKey> ROWS = (row, number) -> new SubjectKey(row.getString(1), row.getString(2));

    private SubjectKeys() {}
}
