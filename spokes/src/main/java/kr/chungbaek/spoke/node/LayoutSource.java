package kr.chungbaek.spoke.node;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** In what form a source system gives its records. */
public sealed interface LayoutSource {

    /**
     * A table of a database.
     *
     * @param name with its schema
     * @param key the columns that make a row unique
     * @param change how a changed row shows; a table without is compared whole at every poll
     * @param whole when the whole table is compared, so that deleted rows show as well
     */
    record Table(String name, List<String> key, Optional<TableChange> change, Optional<Schedule> whole)
            implements LayoutSource {
        public Table {
            key = List.copyOf(key);
        }
    }

    /** How a row shows that it has changed. */
    sealed interface TableChange {

        String column();

        /** The indexed {@code xid8} column of a PostgreSQL table names the transaction of the last change. */
        record By(String column) implements TableChange {}

        /**
         * A moment or a growing number of the last change. A transaction may take its moment early and commit late, so that
         * rows from some way back are read again at every poll.
         */
        record At(String column, Overlap overlap) implements TableChange {}
    }

    /** How far back rows are read again: by time, or by numbers. */
    sealed interface Overlap {
        record Time(Duration duration) implements Overlap {}

        record Numbers(long count) implements Overlap {}
    }

    /**
     * Files in a folder of a server.
     *
     * @param days for which a file is due
     */
    record File(FileNames names, Readiness readiness, Packing packing, FileDays days, FileFormat format)
            implements LayoutSource {}

    /**
     * JSON messages of a queue.
     *
     * @param kind the member that tells what a message is
     * @param record the value of {@code kind} of those that carry a record
     */
    record Message(String queue, String kind, String record, Optional<Closed> closed) implements LayoutSource {}

    /**
     * The message by which the sender closes a day. The other components name its members.
     *
     * @param kind the value of the member that tells what a message is
     * @param sumOf the member of a record's message that {@code sum} adds up
     */
    record Closed(String kind, String government, String day, String count, String sum, String sumOf) {}

    /**
     * A JSON body that the source system pushes.
     *
     * @param rows the member that holds the rows
     * @param complete the member that says through which day the rows are complete
     */
    record Push(String rows, String complete) implements LayoutSource {}
}
