package kr.chungbaek.spoke.collect;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Collected;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.reference.BusinessCalendar;

/** Says through which day a polled feed is complete: a poll that read everything, minus the time that entries may take. */
final class SettledDays {

    private final Feed feed;
    private final Spool spool;
    private final BusinessCalendar calendar;
    private final SpokeTime time;
    private LocalDate asked = LocalDate.MIN;
    private LocalDate told = LocalDate.MIN;

    SettledDays(Feed feed, Spool spool, BusinessCalendar calendar, SpokeTime time) {
        this.feed = feed;
        this.spool = spool;
        this.calendar = calendar;
        this.time = time;
    }

    /** A poll begins. */
    void begin() {
        asked = time.today();
    }

    /** The poll has read everything, and no row waits in quarantine: it may be the very one that is said to be missing. */
    void complete() {
        LocalDate through = calendar.businessDays(asked, -feed.settlesAfter());
        if (through.isAfter(told)) {
            spool.take(Collected.of(feed.name(), List.of())
                    .withCompleteness(feed.governments().stream()
                            .map(government -> new Completeness(feed.name(), government, through))
                            .toList()));
            told = through;
        }
    }
}
