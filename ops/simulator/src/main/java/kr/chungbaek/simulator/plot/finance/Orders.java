package kr.chungbaek.simulator.plot.finance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;

/** What sends officers out or keeps them at work when a card is not to be used otherwise. */
final class Orders {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private Orders() {}

    /** The night duty that covers a moment. */
    static Entry nightDuty(Episode e, String officer, LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        LocalDate evening = moment.toLocalTime().isBefore(MORNING) ? day.minusDays(1) : day;
        return duty(e, officer, evening.atTime(EVENING), evening.plusDays(1).atTime(MORNING));
    }

    static Entry duty(Episode e, String officer, LocalDateTime from, LocalDateTime until) {
        return e.put("duty_order")
                .with("officer_id", officer)
                .with("kind", "NIGHT_DUTY")
                .with("starts_at", from)
                .with("ends_at", until)
                .with("starts_on", from.toLocalDate());
    }

    static Entry event(Episode e, String officer, LocalDate from, LocalDate until) {
        return duty(e, officer, from.atTime(MORNING), until.atTime(EVENING)).with("kind", "EVENT");
    }

    static Entry travel(Episode e, String officer, LocalDate from, LocalDate until) {
        return e.put("travel_order")
                .with("officer_id", officer)
                .with("destination", Places.elsewhere(e))
                .with("starts_at", from.atTime(MORNING))
                .with("ends_at", until.atTime(EVENING))
                .with("starts_on", from)
                .with("ends_on", until)
                .with("distance_km", 40 + e.below(300));
    }

    static Entry overtime(Episode e, String officer, LocalDate day) {
        return e.put("overtime")
                .with("officer_id", officer)
                .with("worked_on", day)
                .with("starts_at", day.atTime(MORNING))
                .with("ends_at", day.atTime(MORNING).plusHours(4))
                .with("recorded_by", officer);
    }
}
