package kr.chungbaek.scenario.compile;

import java.util.Optional;
import org.apache.calcite.sql.SqlNode;

/** What is wrong with a part of an expression, and what to do about it. */
record Complaint(SqlNode about, String what, String remedy) {

    static Optional<Complaint> of(SqlNode about, String what, String remedy) {
        return Optional.of(new Complaint(about, what, remedy));
    }
}
