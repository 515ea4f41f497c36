package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.hub.offline.random.Rule.Match;
import kr.chungbaek.hub.offline.random.Rule.Related;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/** Judges every subject of a rule by loops over all records, as the language is described and no faster. */
final class Judge {

    /** More years than any day under {@code due} lies ahead. */
    private static final int YEARS_AHEAD = 5;

    private final Rule rule;
    private final Facts facts;
    private final LocalDate today;
    private final List<String> lines = new ArrayList<>();

    private record Day(LocalDate occasion, LocalDate due) {}

    /** A subject, and whether it meets its conditions; null where that cannot be said. */
    private record Subject(
            Frame frame,
            String key,
            String ownKey,
            @Nullable Boolean matches) {}

    private Judge(Rule rule, Facts facts, LocalDate today) {
        this.rule = rule;
        this.facts = facts;
        this.today = today;
    }

    /** One line per finding and per subject that cannot be judged, sorted. */
    static List<String> judge(Rule rule, Facts facts, LocalDate today) {
        Judge judge = new Judge(rule, facts, today);
        facts.all(rule.subject()).forEach(judge::record);
        Collections.sort(judge.lines);
        return judge.lines;
    }

    private void record(Row first) {
        if (rule.pair() == null) {
            subject(Frame.of(first.government(), first, null), first.key(), first.key());
            return;
        }
        for (Row second : facts.all(rule.pair().record())) {
            Row responsible = rule.pair().responsible() ? second : first;
            Row other = rule.pair().responsible() ? first : second;
            Frame frame = Frame.of(responsible.government(), first, second);
            boolean near = rule.pair().nation() || first.family().equals(second.family());
            if (near && rule.pair().same().stream().allMatch(match -> meet(match, frame, frame))) {
                String own = first.key() + "|" + second.key();
                boolean one = first.government().equals(second.government());
                subject(frame, one ? own : own + "|" + other.government(), own);
            }
        }
    }

    private void subject(Frame bare, String key, String ownKey) {
        LocalDate date = Calendar.date(bare.subject().of(rule.subject().datedBy()));
        Frame frame = onDay(bare, date);
        Boolean matches =
                rule.where() == null ? Boolean.TRUE : (Boolean) rule.where().of(frame);
        if (rule.pair() != null && rule.pair().where() != null) {
            matches = NullLogic.and(matches, (Boolean) rule.pair().where().of(frame));
        }
        if (!Boolean.FALSE.equals(matches)) {
            judge(new Subject(frame, key, ownKey, matches));
        }
    }

    private Frame onDay(Frame frame, LocalDate day) {
        return frame.withParameters(rule.parametersOn(day, facts.ownValues(rule.name(), frame.government())));
    }

    private void judge(Subject subject) {
        Frame frame = subject.frame();
        if (rule.isPerOccasion()) {
            occasions(subject);
            return;
        }
        if (isUnknown(subject, frame)) {
            unjudged(subject, "");
            return;
        }
        if (rule.due() == null) {
            raise(subject, frame, null);
            return;
        }
        List<LocalDate> days = days(frame).stream().map(Day::due).toList();
        List<LocalDate> over = days.stream().filter(day -> isOver(frame, day)).toList();
        if (!over.isEmpty()) {
            raise(subject, frame.after(over.size()), Collections.max(over));
        }
    }

    private void occasions(Subject subject) {
        Map<String, @Nullable Object> parameters = subject.frame().parameters();
        if (rule.parameters().stream().filter(rule::isDatedBy).anyMatch(one -> parameters.get(one.name()) == null)) {
            unjudged(subject, "");
            return;
        }
        List<Day> days = days(subject.frame());
        LocalDate next = days.stream()
                .map(Day::due)
                .filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(null);
        for (Day day : days) {
            Frame frame = onDay(subject.frame().on(day.occasion()), day.occasion());
            boolean looked = day.due().isBefore(today) || day.due().equals(next);
            if (looked && isUnknown(subject, frame)) {
                unjudged(subject, day.occasion().toString());
            } else if (looked && isOver(frame, day.due())) {
                raise(subject, frame, day.due());
            }
        }
    }

    private boolean isUnknown(Subject subject, Frame frame) {
        return subject.matches() == null
                || rule.parameters().stream()
                        .filter(rule::needs)
                        .anyMatch(parameter -> frame.parameters().get(parameter.name()) == null);
    }

    /** Whether a day has passed, and everything is known of it. */
    private boolean isOver(Frame frame, LocalDate day) {
        return day.isBefore(today)
                && rule.sets().stream()
                        .noneMatch(set -> completeThrough(set, frame).isBefore(day))
                && (rule.pair() == null || isPairOver(rule.pair(), frame, day));
    }

    /** Either record may still be put right, by the feeds of the pair's own government. */
    private boolean isPairOver(Rule.Pair pair, Frame frame, LocalDate day) {
        Stream<RecordType> awaited = pair.nation()
                ? Stream.of(pair.responsible() ? pair.record() : rule.subject())
                : Stream.of(rule.subject(), pair.record());
        return awaited.noneMatch(
                type -> facts.completeThrough(type, frame.government()).isBefore(day));
    }

    private LocalDate completeThrough(Related set, Frame frame) {
        return set.nation() && !set.ownFeeds()
                ? facts.completeEverywhere(set.record())
                : facts.completeThrough(set.record(), frame.government());
    }

    /** All that lie before today, and some that do not, the next one among them. */
    private List<Day> days(Frame frame) {
        Rule.Due due = rule.due();
        if (due.step() == null && due.yearly() == null) {
            return due.days().stream()
                    .map(day -> (LocalDate) day.of(frame))
                    .filter(Objects::nonNull)
                    .map(day -> new Day(day, day))
                    .toList();
        }
        LocalDate from = (LocalDate) due.days().get(0).of(frame);
        LocalDate until = due.until() == null ? null : (LocalDate) due.until().of(frame);
        List<Day> days = new ArrayList<>();
        LocalDate end = today.plusYears(YEARS_AHEAD);
        for (int number = 0; from != null; number++) {
            LocalDate day = due.step() == null
                    ? yearly(from.getYear() + number)
                    : from.plus(due.step().multipliedBy(number));
            if (day.isAfter(end) || until != null && day.isAfter(until)) {
                break;
            }
            LocalDate plus = (LocalDate)
                    (due.plus() == null ? day : Calendar.plus(day, due.plus().of(frame), due.unit(), 1));
            if (!day.isBefore(from) && plus != null) {
                days.add(new Day(day, plus));
            }
        }
        return days;
    }

    private LocalDate yearly(int year) {
        YearMonth month = YearMonth.of(year, rule.due().yearly().getMonth());
        return month.atDay(Math.min(rule.due().yearly().getDayOfMonth(), month.lengthOfMonth()));
    }

    private void raise(Subject subject, Frame at, @Nullable LocalDate due) {
        Map<String, List<Row>> records = new HashMap<>();
        for (Related set : rule.sets()) {
            records.put(set.name(), records(set, at, records));
        }
        Frame frame = at.withRecords(records);
        Object raised = rule.raise().of(frame);
        String occasion = Objects.toString(frame.occasion(), "");
        if (raised == null) {
            unjudged(subject, occasion);
            return;
        }
        if (raised.equals(true)) {
            lines.add(Stream.of(
                            "raised",
                            frame.government(),
                            subject.key(),
                            occasion,
                            caseKey(subject, frame),
                            due,
                            amount(frame))
                    .map(part -> Objects.toString(part, ""))
                    .collect(Collectors.joining(" ")));
        }
    }

    private List<Row> records(Related set, Frame frame, Map<String, List<Row>> before) {
        String family = facts.familyOf(frame.government());
        List<Row> found = new ArrayList<>();
        for (Row row : facts.all(set.record())) {
            Frame own = frame.withOwn(row);
            boolean near = set.nation() || row.family().equals(family);
            if (near
                    && set.same().stream()
                            .filter(match -> !match.throughSet())
                            .allMatch(match -> meet(match, frame, own))
                    && (set.through() == null || isLedTo(set, before.get(set.through()), own))
                    && (set.where() == null || set.where().holds(own))) {
                found.add(row);
            }
        }
        return found;
    }

    private static boolean isLedTo(Related set, List<Row> between, Frame own) {
        return between.stream()
                .anyMatch(row -> set.same().stream()
                        .filter(Match::throughSet)
                        .allMatch(match -> meet(match, own.withOwn(row), own)));
    }

    private static boolean meet(Match match, Frame left, Frame right) {
        return Boolean.TRUE.equals(
                NullLogic.compared(match.left().of(left), "=", match.right().of(right)));
    }

    private void unjudged(Subject subject, String occasion) {
        lines.add("unjudged " + subject.frame().government() + " " + subject.key() + " " + occasion);
    }

    private String amount(Frame frame) {
        Object amount = rule.amount() == null ? null : rule.amount().of(frame);
        return amount == null
                ? ""
                : ((BigDecimal) amount).setScale(0, RoundingMode.DOWN).toPlainString();
    }

    private String caseKey(Subject subject, Frame frame) {
        return rule.onePer().isEmpty()
                ? subject.ownKey()
                : rule.onePer().stream().map(value -> keyText(value.of(frame))).collect(Collectors.joining("|"));
    }

    private static String keyText(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof LocalDateTime moment) {
            return moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
        return value == null ? "" : value.toString().replace("\\", "\\\\").replace("|", "\\|");
    }
}
