package kr.chungbaek.spoke.node;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.reference.BusinessCalendar;

/** For which days a file is due. A day whose file has not come is not complete, and no later day is. */
public enum FileDays {
    /** Files come as they come: the newest says how far all is complete. */
    ANY("any day"),
    BUSINESS("business days") {
        @Override
        public boolean isDue(LocalDate day, BusinessCalendar calendar) {
            return !calendar.isHoliday(day);
        }
    },
    ALL("every day") {
        @Override
        public boolean isDue(LocalDate day, BusinessCalendar calendar) {
            return true;
        }
    };

    private final String label;

    FileDays(String label) {
        this.label = label;
    }

    /** Whether a file must have come for a day. */
    public boolean isDue(LocalDate day, BusinessCalendar calendar) {
        return false;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(days -> days.label).toList();
    }

    static Optional<FileDays> of(String label) {
        return Arrays.stream(values()).filter(days -> days.label.equals(label)).findFirst();
    }
}
