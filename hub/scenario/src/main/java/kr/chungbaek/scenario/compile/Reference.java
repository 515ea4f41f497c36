package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;

/** What a name in an expression stands for. */
sealed interface Reference {

    /** The name under which Calcite knows it; unique within a rule. */
    String name();

    /** Which record of a subject. */
    enum Part {
        SUBJECT,
        /** The second record of a pair. */
        WITH;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field of the subject. */
    record SubjectField(Part part, Field field) implements Reference {

        @Override
        public String name() {
            return part.label() + "." + field.name();
        }

        /** The column in the rows of subjects, quoted. */
        String column() {
            return part == Part.SUBJECT ? RecordTable.column(field.name()) : RecordTable.quoted(name());
        }

        /** How a template names it. */
        String placeholder() {
            return part == Part.SUBJECT ? field.name() : name();
        }
    }

    /** A field of one record of a set. */
    record SetField(String set, Field field) implements Reference {
        @Override
        public String name() {
            return set + "." + field.name();
        }
    }

    /** The value of a parameter that holds for the subject. */
    record ParameterValue(Parameter parameter) implements Reference {
        @Override
        public String name() {
            return ":" + parameter.name();
        }
    }

    /** What the days of a rule with several of them tell. */
    enum Timing implements Reference {
        /** How many days have passed, with everything known of them. */
        PASSED,
        /** The day that is judged, before anything is added to it. */
        OCCASION;

        String column() {
            return RecordTable.quoted("#" + label());
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Timing> of(String name) {
            return Arrays.stream(values())
                    .filter(timing -> timing.label().equals(name))
                    .findFirst();
        }
    }

    /**
     * A figure over all records of a set.
     *
     * @param argument what is counted or summed; absent when records are counted
     */
    record Aggregate(String set, AggregateKind kind, boolean distinct, Optional<CheckedExpression> argument)
            implements Reference {
        @Override
        public String name() {
            String of = argument.map(CheckedExpression::written).orElse(set);
            return kind.label() + "(" + (distinct ? "distinct " : "") + of + ")";
        }
    }

    /**
     * The value of a reference table's row that holds for the subject.
     *
     * @param key what the row is about, in terms of the subject
     * @param date the business date on which the row must be valid
     */
    record LookUp(RecordType table, Field column, CheckedExpression key, Reference date) implements Reference {
        @Override
        public String name() {
            return "look_up(" + table.name() + "." + column.name() + ", " + key.written() + ")";
        }

        /** What it is made of. */
        List<Reference> reads() {
            List<Reference> reads = new ArrayList<>(key.references());
            reads.add(date);
            return reads;
        }

        String sql(Naming naming) {
            return "(select l.%s from %s l where l.%s = %s and %s order by l.valid_from desc limit 1)"
                    .formatted(
                            RecordTable.column(column.name()),
                            new RecordTable(table).name(),
                            RecordTable.column(table.key().get(0)),
                            key.sql(naming),
                            Validity.of("l", date, naming));
        }
    }
}
