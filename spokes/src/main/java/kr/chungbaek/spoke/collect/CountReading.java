package kr.chungbaek.spoke.collect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.spool.GovernmentDay;
import kr.chungbaek.spoke.spool.SourceSum;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.fault.Fault;

/** Lets a table count itself: what the source has of each business day. */
final class CountReading implements TableReading {

    private final Feed feed;
    private final RecordNormalizer normalizer;
    private final CountQuery query;
    private final Spool spool;
    private final LocalDate from;
    private final Map<GovernmentDay, SourceSum> sums = new HashMap<>();
    private boolean answered;

    /** @param from the first business day that is counted */
    CountReading(Feed feed, RecordNormalizer normalizer, CountQuery query, Spool spool, LocalDate from) {
        this.feed = feed;
        this.normalizer = normalizer;
        this.query = query;
        this.spool = spool;
        this.from = from;
    }

    @Override
    public void begin() {
        answered = false;
        sums.clear();
    }

    @Override
    public boolean goesOn() {
        return !answered;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public String sql() {
        return query.sql();
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of();
    }

    @Override
    public void take(List<Map<String, Object>> groups) {
        for (Map<String, Object> group : groups) {
            of(group)
                    .filter(day -> !day.day().isBefore(from))
                    .ifPresent(day -> sums.merge(day, sum(group), CountReading::together));
        }
    }

    @Override
    public void answered() {
        answered = true;
        spool.controls().sourceHas(feed.name(), from, sums);
    }

    private Optional<GovernmentDay> of(Map<String, Object> group) {
        Object day = group.get(CountQuery.DAY);
        if (day == null) {
            return Optional.empty();
        }
        try {
            String government = feed.layout().government().isPresent()
                    ? normalizer.government(
                            TableRows.print(group.get(CountQuery.GOVERNMENT)).strip())
                    : feed.governments().get(0);
            return query.day(TableRows.print(day).strip()).map(date -> new GovernmentDay(government, date));
        } catch (Fault fault) {
            // These rows are in quarantine, where their government is told.
            return Optional.empty();
        }
    }

    private SourceSum sum(Map<String, Object> group) {
        long count = ((Number) group.get(CountQuery.ROWS)).longValue();
        return new SourceSum(SourceSum.Basis.QUERY, count, amount(group.get(CountQuery.WON)));
    }

    /** A sum that is no whole amount belongs to rows that are in quarantine: it cannot be compared. */
    private OptionalLong amount(Object won) {
        if (won == null) {
            return query.hasNoAmounts() ? OptionalLong.of(0) : OptionalLong.empty();
        }
        BigDecimal sum = new BigDecimal(won.toString());
        return sum.stripTrailingZeros().scale() <= 0 ? OptionalLong.of(sum.longValueExact()) : OptionalLong.empty();
    }

    /** Districts of one government count together. */
    private static SourceSum together(SourceSum one, SourceSum other) {
        OptionalLong amount = one.amount().isPresent() && other.amount().isPresent()
                ? OptionalLong.of(one.amount().getAsLong() + other.amount().getAsLong())
                : OptionalLong.empty();
        return new SourceSum(one.basis(), one.count() + other.count(), amount);
    }
}
