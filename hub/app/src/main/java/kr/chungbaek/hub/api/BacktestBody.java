package kr.chungbaek.hub.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.hub.backtest.KnownAt;
import kr.chungbaek.hub.backtest.Period;
import kr.chungbaek.wire.problem.Nearest;

/**
 * What a request for a backtest says.
 *
 * @param rule a scenario's YAML; empty for the configured one
 * @param file how messages call that rule
 */
record BacktestBody(Period period, Optional<KnownAt> knownAt, Optional<String> rule, String file) {

    private static final List<String> KEYS = List.of("from", "to", "asKnownAt", "rule", "file");
    private static final int LONGEST_RULE = 200_000;
    private static final int LONGEST_NAME = 300;

    /**
     * @param today as of which day the hub judges
     * @throws ApiProblem with everything that is wrong
     */
    static BacktestBody of(JsonNode body, LocalDate today, Clock clock) {
        return new Reading(body, today, clock).read();
    }

    private static final class Reading {

        private final JsonNode body;
        private final LocalDate today;
        private final Clock clock;
        private final List<String> problems = new ArrayList<>();

        Reading(JsonNode body, LocalDate today, Clock clock) {
            this.body = body;
            this.today = today;
            this.clock = clock;
        }

        BacktestBody read() {
            if (!body.isObject()) {
                throw ApiProblem.badParameter("the body is not a JSON object with 'from' and 'to'");
            }
            body.fieldNames().forEachRemaining(this::checkKey);
            Optional<LocalDate> from = day("from");
            Optional<LocalDate> to = day("to");
            Optional<KnownAt> knownAt = text("asKnownAt").flatMap(this::knownAt);
            Optional<String> rule = text("rule");
            String file = text("file").orElse("rule.yaml");
            checkPeriod(from, to);
            rule.filter(text -> text.length() > LONGEST_RULE)
                    .ifPresent(text -> problems.add("'rule' is longer than " + LONGEST_RULE + " characters"));
            if (file.length() > LONGEST_NAME || file.chars().anyMatch(Character::isISOControl)) {
                problems.add("'file' is no name of a file");
            }
            if (!problems.isEmpty()) {
                throw ApiProblem.badParameter(String.join("; ", problems));
            }
            return new BacktestBody(new Period(from.orElseThrow(), to.orElseThrow()), knownAt, rule, file);
        }

        private void checkKey(String key) {
            if (!KEYS.contains(key)) {
                String nearest = Nearest.to(key, KEYS);
                problems.add("'" + key + "' is not known. Allowed: " + String.join(", ", KEYS)
                        + (nearest.isEmpty() ? "" : ". Did you mean '" + nearest + "'?"));
            }
        }

        private void checkPeriod(Optional<LocalDate> from, Optional<LocalDate> to) {
            to.filter(day -> day.isAfter(today))
                    .ifPresent(day -> problems.add("'to' " + day + " lies in the future; today is " + today));
            if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
                problems.add("'from' " + from.get() + " is after 'to' " + to.get());
            }
        }

        private Optional<LocalDate> day(String key) {
            Optional<String> text = text(key);
            if (!body.hasNonNull(key)) {
                problems.add("'" + key + "' is missing: a date such as " + today);
            }
            return text.flatMap(value -> parsed(key, value));
        }

        private Optional<LocalDate> parsed(String key, String value) {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                problems.add("'" + key + "' is '" + value + "', which is no date such as " + today);
                return Optional.empty();
            }
        }

        private Optional<String> text(String key) {
            JsonNode value = body.path(key);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isTextual()) {
                problems.add("'" + key + "' is not a text");
                return Optional.empty();
            }
            return Optional.of(value.asText());
        }

        private Optional<KnownAt> knownAt(String text) {
            try {
                KnownAt knownAt = text.length() == "2026-01-01".length() ? endOf(text) : moment(text);
                if (knownAt.day().isAfter(LocalDate.now(clock)) || isLaterToday(knownAt, text)) {
                    problems.add("'asKnownAt' " + text + " lies in the future");
                }
                return Optional.of(knownAt);
            } catch (DateTimeParseException e) {
                problems.add("'asKnownAt' is '" + text
                        + "', which is neither a date such as 2026-06-30 nor a time such as 2026-06-30T09:00:00+09:00");
                return Optional.empty();
            }
        }

        /** Of today, the end is still to come: what is known by now will do. */
        private boolean isLaterToday(KnownAt knownAt, String text) {
            return text.contains("T") && knownAt.time().isAfter(clock.instant());
        }

        private KnownAt endOf(String text) {
            LocalDate day = LocalDate.parse(text);
            Instant next = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            // To the microsecond, as the database has it.
            return new KnownAt(next.minusNanos(1_000), day, text);
        }

        /** Without an offset, a time of this country. */
        private KnownAt moment(String text) {
            TemporalAccessor parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            ZonedDateTime time = parsed instanceof OffsetDateTime told
                    ? told.atZoneSameInstant(clock.getZone())
                    : ((LocalDateTime) parsed).atZone(clock.getZone());
            return new KnownAt(time.toInstant(), time.toLocalDate(), text);
        }
    }
}
