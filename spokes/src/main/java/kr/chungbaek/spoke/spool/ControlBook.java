package kr.chungbaek.spoke.spool;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.chain.DayQuestion;

/** The control totals of business days: what sources have, what of it was taken, and what the hub must hold. */
public final class ControlBook {

    private final Store store;
    private final Tables tables;
    private final SpokeTime time;

    ControlBook(Store store, Tables tables, SpokeTime time) {
        this.store = store;
        this.tables = tables;
        this.time = time;
    }

    /** When the feed's days are to be counted again. Not at once, when they never were: first everything is read. */
    public Instant due(String feed, Schedule schedule) {
        return store.transaction(open -> {
            Instant last = tables.control().lastTold(open, feed);
            if (last == null) {
                tables.control().told(open, feed, time.now());
            }
            return schedule.next(last == null ? time.now() : last);
        });
    }

    /** The feed's days are to be counted as soon as may be. */
    public void want(String feed) {
        store.transaction(open -> {
            tables.control().told(open, feed, Instant.EPOCH);
            return feed;
        });
    }

    /** The feed's days have been counted and told. */
    public void told(String feed) {
        store.transaction(open -> {
            tables.control().told(open, feed, time.now());
            return feed;
        });
    }

    /** What the source has, of all days from one on; those that are not named it has nothing of. */
    public void sourceHas(String feed, LocalDate from, Map<GovernmentDay, SourceSum> sums) {
        store.transaction(open -> {
            tables.control().forgetSource(open, feed, from);
            for (Map.Entry<GovernmentDay, SourceSum> one : sums.entrySet()) {
                if (!one.getKey().day().isBefore(from)) {
                    tables.control().sourceTells(open, feed, one.getKey(), one.getValue());
                }
            }
            return sums;
        });
    }

    /** All feeds that have ever brought records of a type: the hub holds those of withdrawn ones, too. */
    public List<String> feedsOf(String recordType) {
        return store.transaction(open -> tables.feeds().ofType(open, recordType));
    }

    /** A file is taken from its first row on, and has so many. */
    public void fileBegins(String feed, String sha256, long rows) {
        store.transaction(open -> {
            tables.control().fileBegins(open, feed, sha256, rows);
            return feed;
        });
    }

    /** Of these days the source has other than the spool: what comparing the whole table brings of them was missed. */
    public void differ(String feed, List<GovernmentDay> days) {
        store.transaction(open -> {
            tables.control().differ(open, feed, days);
            return days;
        });
    }

    /**
     * The days of a feed that gives each record its government and day, in order.
     *
     * @param sameType all feeds of the node that bring this record type, itself included
     */
    public List<DayControl> days(String feed, List<String> sameType, LocalDate from) {
        return store.transaction(open -> days(open, feed, sameType, from, Optional.empty()));
    }

    /**
     * The days of a feed of files.
     *
     * @param government that the files' own totals stand with: the feed's first, since a file may be of several
     */
    public List<DayControl> fileDays(String feed, List<String> sameType, LocalDate from, String government) {
        return store.transaction(open -> days(open, feed, sameType, from, Optional.of(government)));
    }

    private List<DayControl> days(
            Store open, String feed, List<String> sameType, LocalDate from, Optional<String> ofFiles)
            throws SQLException {
        Map<GovernmentDay, ControlSum> own = tables.control().days(open, feed, from);
        Map<GovernmentDay, ControlSum> sent = sent(open, own, sameType, from);
        Map<GovernmentDay, SourceSum> sources = tables.control().sources(open, feed, from);
        Map<GovernmentDay, ControlSum> taken = new HashMap<>(own);
        if (ofFiles.isPresent()) {
            tables.control().files(open, feed, from).forEach((day, file) -> {
                GovernmentDay of = new GovernmentDay(ofFiles.get(), day);
                sources.put(of, new SourceSum(SourceSum.Basis.FILE, file.stated(), OptionalLong.empty()));
                taken.put(of, file.taken());
            });
        }
        Map<GovernmentDay, List<String>> missed = tables.control().missedKeys(open, feed, from);
        Map<String, LocalDate> through = tables.complete().all(open).stream()
                .filter(complete -> complete.feed().equals(feed))
                .collect(Collectors.toMap(Completeness::government, Completeness::through));
        Set<GovernmentDay> all = new HashSet<>(own.keySet());
        all.addAll(sources.keySet());
        all.addAll(taken.keySet());
        return all.stream()
                .map(of -> new DayControl(
                        of.government(),
                        of.day(),
                        Optional.ofNullable(sources.get(of)),
                        taken.getOrDefault(of, ControlSum.NOTHING),
                        sent.getOrDefault(of, ControlSum.NOTHING),
                        !of.day().isAfter(through.getOrDefault(of.government(), LocalDate.MIN)),
                        missed.getOrDefault(of, List.of())))
                .sorted(Comparator.comparing(DayControl::government).thenComparing(DayControl::day))
                .toList();
    }

    /** One key that several feeds bring is one record at the hub. */
    private Map<GovernmentDay, ControlSum> sent(
            Store open, Map<GovernmentDay, ControlSum> own, List<String> sameType, LocalDate from) throws SQLException {
        return sameType.size() < 2 ? own : tables.control().daysOf(open, sameType, from);
    }

    /** Days of which the hub counts something else. */
    public List<DayQuestion> questions() {
        return store.transaction(tables.control()::questions);
    }

    /** The keys that the hub must hold, sorted. */
    public List<String> keys(List<String> sameType, GovernmentDay of) {
        return store.transaction(open -> tables.control().keysOf(open, sameType, of));
    }

    public void answered(DayQuestion question) {
        store.transaction(open -> {
            tables.control().answered(open, question);
            return question;
        });
    }
}
