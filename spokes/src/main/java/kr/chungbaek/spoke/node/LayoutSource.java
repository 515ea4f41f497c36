package kr.chungbaek.spoke.node;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
     * Messages of a queue.
     *
     * @param queue absent when a route of the integrator's own brings them
     * @param kinds what tells messages apart; absent when each carries a record
     */
    record Message(Optional<String> queue, MessageFormat format, Optional<Kinds> kinds, Optional<Closed> closed)
            implements LayoutSource {}

    /**
     * What tells a queue's messages apart.
     *
     * @param column that names what a message is
     * @param record its value in those that carry a record
     */
    record Kinds(String column, String record) {}

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

    /**
     * Lists that a source system answers with, as JSON.
     *
     * @param path after the system's address
     * @param parameters that are always sent
     * @param rows names of members that lead to the list
     * @param key the members that make a row unique
     * @param paging how the rest is asked for; absent when an answer holds all
     * @param since how only what has changed is asked for; absent when all is listed at every poll
     * @param whole when all is listed, so that rows that are gone show as well
     */
    record Pull(
            String path,
            Map<String, String> parameters,
            List<String> rows,
            List<String> key,
            Optional<Paging> paging,
            Optional<Since> since,
            Optional<Schedule> whole)
            implements LayoutSource {
        public Pull {
            parameters = Map.copyOf(parameters);
            rows = List.copyOf(rows);
            key = List.copyOf(key);
        }
    }

    /** How a list comes in pieces. */
    sealed interface Paging {

        String parameter();

        /** Pages are counted; one that is not full is the last. */
        record Counted(String parameter, int first, String sizeParameter, int size) implements Paging {}

        /** An answer holds the mark with which the next one is asked for; the last has none. */
        record Marked(String parameter, List<String> mark) implements Paging {
            public Marked {
                mark = List.copyOf(mark);
            }
        }
    }

    /** How only what has changed is asked for. */
    sealed interface Since {

        String parameter();

        /** The answer holds a token that stands for all that was given until then. */
        record Token(String parameter, List<String> token) implements Since {
            public Token {
                token = List.copyOf(token);
            }
        }

        /** Rows hold the moment of their change; one that is entered late shows within the overlap. */
        record Moment(String parameter, String column, Duration overlap) implements Since {}
    }
}
