package kr.chungbaek.spoke.node;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** In what form a source system gives its records. */
public sealed interface LayoutSource {

    /**
     * A table of a database.
     *
     * @param name with its schema
     * @param key the columns that make a row unique
     * @param changedBy the indexed {@code xid8} column that names the transaction of a row's last change
     */
    record Table(String name, List<String> key, String changedBy) implements LayoutSource {
        public Table {
            key = List.copyOf(key);
        }
    }

    /**
     * Files with lines of a fixed number of bytes: a header, details, a trailer.
     *
     * @param name of the files; the first group is the day
     * @param done what is added to a file's name to make the name of its done file
     * @param line bytes of a line without the line feed
     * @param columns of a detail line, by name
     * @param sumOf the column that the trailer adds up
     */
    record FixedFile(
            Pattern name,
            String done,
            Charset charset,
            int line,
            String headerMark,
            Slice headerDay,
            String detailMark,
            Map<String, Slice> columns,
            String trailerMark,
            Slice count,
            Slice sum,
            String sumOf)
            implements LayoutSource {
        public FixedFile {
            columns = Map.copyOf(columns);
        }
    }

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
