package kr.chungbaek.spoke.spool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.chungbaek.spoke.node.SpokeTime;

/** What an operator looks up and decides about one feed. */
public final class FeedDesk {

    static final String WANT_PASS = "insert into wanted_pass (feed) values (?) on conflict do nothing";

    private final String feed;
    private final Store store;
    private final Tables tables;
    private final SpokeTime time;

    FeedDesk(String feed, Store store, Tables tables, SpokeTime time) {
        this.feed = feed;
        this.store = store;
        this.tables = tables;
        this.time = time;
    }

    public boolean isPaused() {
        return store.transaction(open -> tables.pauses().why(open, feed).isPresent());
    }

    /** Lets the feed wait from now on. One that waits already keeps its reason. */
    public void pause(String why) {
        store.transaction(open -> {
            tables.pauses().pause(open, feed, why, time.now());
            return why;
        });
    }

    /** Lets the feed go on; whether it had been paused. What it brought today no longer counts against its limits. */
    public boolean resume() {
        LocalDate day = time.today();
        return store.transaction(
                open -> tables.pauses().resume(open, feed, day, tables.totals().of(open, feed, day)));
    }

    /** What waits in quarantine, by reason, the most frequent first. */
    public List<ReasonCount> reasons() {
        return store.transaction(open -> tables.quarantine().reasons(open, feed));
    }

    /** The first items in quarantine that have not been put right, shortened to what people look at. */
    public List<QuarantinedItem> shown(int most) {
        return store.transaction(open -> tables.quarantine().shown(open, feed, most));
    }

    /** Whole items in quarantine that have not been put right, in their order, after the one with a number: some of them. */
    public List<QuarantinedItem> refused(long after, int most) {
        return store.transaction(open -> tables.quarantine().open(open, feed, after, most));
    }

    /** The numbers of those items, the first of each place. */
    public List<Long> refusedNumbers() {
        return store.transaction(open -> tables.quarantine().openNumbers(open, feed));
    }

    /** The number of the last item that was put in quarantine, of whatever feed. */
    public long last() {
        return store.transaction(open -> tables.quarantine().lastNumber(open));
    }

    /** Lets everything be compared at the next poll, whatever the layout says. */
    public void wantWhole() {
        store.transaction(open -> open.update(WANT_PASS, feed));
    }

    /** How many records a comparison did not withdraw, since too many were gone; absent when nothing waits for a word. */
    public OptionalLong refusedWithdrawal() {
        return store.transaction(open -> tables.withdrawals().refused(open, feed));
    }

    /** Lets everything be compared at the next poll, and so many records be withdrawn by it, whatever part they are. */
    public void allowWithdrawal(long records) {
        store.transaction(open -> {
            tables.withdrawals().allow(open, feed, records);
            return open.update(WANT_PASS, feed);
        });
    }

    /** Lets what is known of some business days be sent again when it is read again: the hub has lost it. */
    public void sendAgain(LocalDate from, LocalDate to) {
        store.transaction(open -> {
            tables.seen().sendAgain(open, feed, from, to);
            return feed;
        });
    }

    /** What may be lost has been seen to, or cannot be had: its days no longer hold others open. Whether there was any. */
    public boolean settle() {
        return store.transaction(open -> {
            Optional<RiskDays> days = tables.risks().find(open, feed);
            if (days.isPresent()) {
                tables.risks().forget(open, feed);
                tables.complete()
                        .settleAll(open, feed, days.get().from(), days.get().to());
            }
            return days.isPresent();
        });
    }

    /** What is missing of one day cannot be had, or its sender counted wrongly. Whether anything was. */
    public boolean settle(LocalDate day) {
        return store.transaction(open -> {
            boolean isDisputed = tables.complete().disputed(open, feed).contains(day);
            tables.complete().settleAll(open, feed, Optional.of(day), day);
            return isDisputed;
        });
    }

    /** Days of which something is known to be missing. */
    public List<LocalDate> disputed() {
        return store.transaction(open -> tables.complete().disputed(open, feed));
    }

    /**
     * Lets the files of some days be fetched and read again.
     *
     * @return their names
     */
    public List<String> wantFiles(LocalDate from, LocalDate to) {
        return store.transaction(open -> tables.files().want(open, feed, from, to));
    }

    /** Lets the files be fetched and read again of which something waits in quarantine. */
    public List<String> wantRefusedFiles() {
        return store.transaction(open -> tables.files().wantRefused(open, feed));
    }
}
