package kr.chungbaek.spoke.collect;

import java.util.List;
import java.util.Map;

/** One way through a table: a question, its answer, the next question, until all is read that was there. */
interface TableReading {

    void begin();

    /** Whether another question is to be asked. */
    boolean goesOn();

    String sql();

    Map<String, Object> parameters();

    /**
     * Takes a page of the answer to {@link #sql}; the last is not full, or the question is asked again behind it.
     *
     * @throws kr.chungbaek.wire.fault.Fault when the table must not be read as it is
     */
    void take(List<Map<String, Object>> rows);

    /** The answer to {@link #sql} has been taken to its end. */
    default void answered() {
        // Most readings tell the end by a page that is not full.
    }

    /** Whether, at its end, everything had been read that was there at its beginning. */
    boolean isComplete();
}
