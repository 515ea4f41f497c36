package kr.chungbaek.spoke.spool;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.spoke.node.DayLimits;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.fault.FaultCode;

/** Takes what one turn of collecting brought, inside the spool's transaction. */
final class Taking {

    private final Tables tables;
    private final SpokeTime time;
    private volatile Map<String, DayLimits> limits = Map.of();

    Taking(Tables tables, SpokeTime time) {
        this.tables = tables;
        this.time = time;
    }

    void limit(Map<String, DayLimits> daily) {
        limits = Map.copyOf(daily);
    }

    /** @return where the items ended, and what of them is to be sent */
    Intake take(Store open, Collected collected) throws SQLException {
        Instant now = time.now();
        LocalDate day = time.today();
        String feed = collected.feed();
        tables.feeds().add(open, feed);
        long next = tables.chain().state(open).frontier().sequence() + 1;
        Intake intake = new Intake(tables, open, collected, day, now, next);
        // First: what takes the place of something refused may be refused itself.
        for (String place : collected.righted()) {
            right(open, feed, place, now);
        }
        for (Item item : collected.items()) {
            intake.take(item);
        }
        for (Closing closing : collected.closings()) {
            close(open, feed, closing, intake);
        }
        Tally tally = intake.tally();
        tables.totals().add(open, feed, day, tally);
        pauseBeyondLimits(open, feed, day, now);
        if (collected.cursor().isPresent()) {
            tables.feeds().moveCursor(open, feed, collected.cursor().get());
        }
        if (collected.file().isPresent()) {
            move(open, feed, collected.file().get(), collected.items());
        }
        if (collected.push().isPresent()) {
            tables.pushes().put(open, feed, collected.push().get(), tally, now);
        }
        if (collected.mirrored() > 0) {
            tables.mirrored().reach(open, feed, collected.mirrored());
        }
        for (Completeness complete : collected.completeness()) {
            mark(open, complete, collected.push().isPresent() ? refused(collected) : List.of());
        }
        if (tally.received() > 0) {
            tables.feeds().gave(open, feed, now);
        }
        return intake;
    }

    /** What has just been taken stays; what would come next waits for an operator. */
    private void pauseBeyondLimits(Store open, String feed, LocalDate day, Instant now) throws SQLException {
        DayLimits limit = limits.get(feed);
        if (limit != null) {
            Tally today = tables.totals().of(open, feed, day);
            Optional<String> breach = tables.pauses().breach(open, feed, day, today, limit);
            if (breach.isPresent()) {
                tables.pauses().pause(open, feed, breach.get(), now);
            }
        }
    }

    /** The sender's mark counts only when the spool has exactly what the sender says it sent. */
    private void close(Store open, String feed, Closing closing, Intake intake) throws SQLException {
        tables.control().sourceTells(open, feed, closing);
        if (tables.seen().agrees(open, feed, closing)) {
            tables.complete().settle(open, new Completeness(feed, closing.government(), closing.day()));
            return;
        }
        tables.complete().dispute(open, feed, closing.government(), closing.day());
        ControlSum own = tables.seen().count(open, feed, closing.government(), closing.day());
        String reason = "the sender closes %s of government '%s' with %d records of %d won, but %d of %d won arrived"
                .formatted(
                        closing.day(), closing.government(), closing.count(), closing.sum(), own.count(), own.amount());
        intake.refuse(new Item.Refused(FaultCode.BAD_MESSAGE, reason, closing.place(), closing.raw()));
    }

    private static List<String> refused(Collected collected) {
        return collected.items().stream()
                .filter(Item.Refused.class::isInstance)
                .map(item -> ((Item.Refused) item).place())
                .toList();
    }

    /** A push is whole or it is not; what other sources call complete they have read to its end. */
    private void mark(Store open, Completeness complete, List<String> lacking) throws SQLException {
        if (lacking.isEmpty()) {
            tables.complete().settle(open, complete);
            return;
        }
        GovernmentDay of = new GovernmentDay(complete.government(), complete.through());
        tables.complete().dispute(open, complete.feed(), of.government(), of.day());
        for (String place : lacking) {
            tables.held().hold(open, complete.feed(), place, of);
        }
    }

    /** With the last row of a day that was refused, the sender's word about that day holds. */
    private void right(Store open, String feed, String place, Instant now) throws SQLException {
        tables.quarantine().resolve(open, feed, place, now);
        for (GovernmentDay of : tables.held().letGo(open, feed, place)) {
            Optional<RiskDays> risk = tables.risks().find(open, feed);
            if (risk.filter(days -> days.has(of.day())).isEmpty()) {
                tables.complete().settle(open, new Completeness(feed, of.government(), of.day()));
            }
        }
    }

    private void move(Store open, String feed, FileProgress file, List<Item> items) throws SQLException {
        tables.files().put(open, feed, file, time.now());
        tables.control().tookOfFile(open, feed, file.sha256(), items);
        if (file.state() == FileProgress.State.READING) {
            return;
        }
        Optional<LocalDate> through = tables.files().completeThrough(open, feed, file.rules());
        for (String government : file.rules().governments()) {
            if (through.isPresent()) {
                tables.complete().raise(open, new Completeness(feed, government, through.get()));
            }
        }
    }
}
