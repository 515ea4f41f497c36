package kr.chungbaek.spoke.node;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a source writes a value that is to become the record's form of it. */
public enum ValueForm {
    /** As the record has it. */
    AS_IS("") {
        @Override
        public String rewrite(String text) {
            return text;
        }
    },
    DAY("yyyyMMdd") {
        @Override
        public String rewrite(String text) {
            return Forms.isWritten(text)
                    ? Forms.day(text).toString()
                    : LocalDate.parse(text, Forms.DAY).toString();
        }
    },
    MONTH("yyyyMM") {
        @Override
        public String rewrite(String text) {
            return YearMonth.parse(text, Forms.MONTH).toString();
        }
    },
    MOMENT("yyyyMMddHHmmss") {
        @Override
        public String rewrite(String text) {
            return LocalDateTime.parse(text, Forms.MOMENT).toString();
        }
    },
    /** The day of a moment. */
    DATE_OF("") {
        @Override
        public String rewrite(String text) {
            return LocalDateTime.parse(text).toLocalDate().toString();
        }
    };

    private final String label;

    ValueForm(String label) {
        this.label = label;
    }

    /** @throws java.time.DateTimeException when the text has another form */
    public abstract String rewrite(String text);

    static List<String> labels() {
        return Arrays.stream(values())
                .map(form -> form.label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    static Optional<ValueForm> of(String label) {
        return Arrays.stream(values()).filter(form -> form.label.equals(label)).findFirst();
    }

    /** Constants of an enum cannot see its static fields while they are made. */
    private static final class Forms {

        static final DateTimeFormatter DAY = strict("uuuuMMdd");
        static final DateTimeFormatter MONTH = strict("uuuuMM");
        static final DateTimeFormatter MOMENT = strict("uuuuMMddHHmmss");

        private static final int DIGITS = 8;

        private Forms() {}

        /** Whether a text is what nearly all are: to read those digit by digit takes a twentieth of the time. */
        private static boolean isWritten(String text) {
            return text.length() == DIGITS && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        }

        private static LocalDate day(String text) {
            int number = Integer.parseInt(text);
            return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
        }

        private static DateTimeFormatter strict(String pattern) {
            return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
        }
    }
}
