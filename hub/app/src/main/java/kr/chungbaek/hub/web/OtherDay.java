package kr.chungbaek.hub.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Pages say so when the hub judges as of another day than today: their times of opening and delivery are of the real clock. */
@ControllerAdvice(basePackageClasses = OtherDay.class)
final class OtherDay {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final Supplier<LocalDate> today;
    private final Clock clock;

    OtherDay(Supplier<LocalDate> today, Clock clock) {
        this.today = today;
        this.clock = clock;
    }

    /** @return ISO date, or nothing when it is today */
    @ModelAttribute("otherDay")
    String day() {
        LocalDate judged = today.get();
        return judged.equals(LocalDate.now(clock.withZone(KOREA))) ? "" : judged.toString();
    }
}
