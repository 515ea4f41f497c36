package kr.chungbaek.spoke.collect;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.reference.BusinessCalendar;

/** Says through which day a polled feed is complete: a poll that read everything, minus the time that entries may take. */
final class SettledDays {

    private final Feed feed;
    private final BusinessCalendar calendar;
    private final SpokeTime time;
    private LocalDate asked = LocalDate.MIN;
    private LocalDate reached = LocalDate.MIN;
    private LocalDate told = LocalDate.MIN;

    SettledDays(Feed feed, BusinessCalendar calendar, SpokeTime time) {
        this.feed = feed;
        this.calendar = calendar;
        this.time = time;
    }

    /** A poll begins. */
    void begin() {
        asked = time.today();
    }

    /** The poll has read everything, and no row waits in quarantine: it may be the very one that is said to be missing. */
    void complete() {
        reached = calendar.businessDays(asked, -feed.settlesAfter());
    }

    /** What is to be told by now. */
    List<Completeness> untold() {
        return reached.isAfter(told)
                ? feed.governments().stream()
                        .map(government -> new Completeness(feed.name(), government, reached))
                        .toList()
                : List.of();
    }

    /** It is in the spool. */
    void told() {
        told = reached;
    }
}
