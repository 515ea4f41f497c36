package kr.chungbaek.scenario.compile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.wire.record.Field;

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
}
