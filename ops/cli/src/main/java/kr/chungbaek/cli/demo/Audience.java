package kr.chungbaek.cli.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kr.chungbaek.cli.play.KeyTokens;
import kr.chungbaek.cli.score.CaseId;
import kr.chungbaek.cli.score.KeyLine;
import kr.chungbaek.cli.score.Scorecard;
import kr.chungbaek.simulator.plot.Answer;
import kr.chungbaek.simulator.server.MailServer;

/** Watches the hub and the mailboxes, tells what comes out, and knows when nothing more will. */
final class Audience {

    private static final Duration LOOK = Duration.ofMillis(500);

    /** Time from one look at whether all scenarios have judged a day to the next. */
    private static final Duration SHORT_LOOK = Duration.ofMillis(250);

    /** The same for a look at all feeds, which costs the hub's database more. */
    private static final Duration LONG_LOOK = Duration.ofSeconds(1);

    private static final Duration LONGEST_DAY = Duration.ofSeconds(3);
    private static final Duration STILL = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int RECIPIENTS = 3;
    private static final int TOLD_AT_ONCE = 5;

    private final HubView hub;
    private final MailServer mail;
    private final Steps steps;
    private final Map<CaseId, KeyLine> slips;
    private final Map<CaseId, KeyLine> lookAlikes;
    private final Set<String> played;
    private final Set<CaseId> seen = new TreeSet<>();

    /**
     * @param family the code that stands for all governments linked by succession
     * @param tokens turns case keys into those of the hub
     */
    Audience(
            HubView hub,
            MailServer mail,
            Steps steps,
            Collection<Answer> slips,
            Collection<Answer> lookAlikes,
            UnaryOperator<String> family,
            KeyTokens tokens) {
        this.hub = hub;
        this.mail = mail;
        this.steps = steps;
        this.slips = byId(slips, family, tokens);
        this.played = slips.stream().map(Answer::scenario).collect(Collectors.toUnmodifiableSet());
        this.lookAlikes = byId(lookAlikes, family, tokens);
    }

    /**
     * These may come out from now on, too; they are not scored. Of those who were innocent through the last day, some no
     * longer are: for them it was only a matter of time.
     */
    void expect(Collection<Answer> later, UnaryOperator<String> family, KeyTokens tokens) {
        lookAlikes
                .values()
                .forEach(line -> slips.putIfAbsent(
                        line.id(),
                        new KeyLine(line.id(), line.amount(), "was innocent through the last day: " + line.why())));
        slips.putAll(byId(later, family, tokens));
    }

    private static Map<CaseId, KeyLine> byId(
            Collection<Answer> answers, UnaryOperator<String> family, KeyTokens tokens) {
        return answers.stream()
                .map(answer -> new KeyLine(
                        new CaseId(answer.scenario(), family.apply(answer.government()), tokens.of(answer.caseKey())),
                        answer.amount(),
                        answer.why()))
                .collect(Collectors.toMap(KeyLine::id, line -> line, (one, other) -> one, TreeMap::new));
    }

    /** Looks once and tells of alerts that are new: each that should not be there, and some of the others. */
    void look() throws SQLException {
        int told = 0;
        int more = 0;
        for (CaseId id : hub.alerted()) {
            if (!seen.add(id)) {
                continue;
            }
            if (!played.contains(id.scenario())) {
                steps.say("alert    " + id + ": of a program that was added; nothing is planted for it");
            } else if (!slips.containsKey(id)) {
                steps.say("alert    " + id + ": NOT PLANTED" + why(lookAlikes.get(id)));
            } else if (told++ < TOLD_AT_ONCE) {
                steps.say("alert    " + slips.get(id));
            } else {
                more++;
            }
        }
        if (more > 0) {
            steps.say("alert    and %d more".formatted(more));
        }
    }

    private static String why(KeyLine innocent) {
        return innocent == null ? "" : ", but innocent: " + innocent.why();
    }

    /** Waits until all feeds have told that they are complete through a day. */
    void waitForFeeds(LocalDate day, int feeds) throws SQLException, InterruptedException {
        long stored = -1;
        long moved = System.nanoTime();
        long told = System.nanoTime();
        while (!hub.isComplete(day, feeds)) {
            Thread.sleep(LONG_LOOK.toMillis());
            look();
            long now = hub.stored();
            if (now != stored) {
                stored = now;
                moved = System.nanoTime();
            }
            if (Duration.ofNanos(System.nanoTime() - told).compareTo(Duration.ofSeconds(10)) > 0) {
                told = System.nanoTime();
                steps.say("arrived  %,d records".formatted(stored));
            }
            if (Duration.ofNanos(System.nanoTime() - moved).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("not all feeds are complete through " + day
                        + ", and nothing has moved for " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    /** Waits until every scenario has judged as of a day; not for long, since no day waits for those who judge. */
    void waitForDay(LocalDate day) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        while (!hub.isJudged(day) && Duration.ofNanos(System.nanoTime() - begin).compareTo(LONGEST_DAY) < 0) {
            Thread.sleep(SHORT_LOOK.toMillis());
        }
        look();
    }

    /**
     * Waits until every record has arrived, every feed is complete, every alert is delivered, and nothing has moved for a
     * while; or until nothing has moved for much longer than it should.
     *
     * @param counts of the records that are to arrive, by region and type
     */
    void waitForTheEnd(LocalDate day, LocalDate through, int feeds, Map<String, Map<String, Long>> counts)
            throws SQLException, IOException, InterruptedException {
        List<Object> last = List.of();
        long moved = System.nanoTime();
        while (true) {
            Thread.sleep(LOOK.toMillis());
            look();
            int mails = mails();
            List<Object> now = List.of(
                    hub.stored(),
                    hub.alerts(),
                    hub.alertsWaiting(),
                    mails,
                    hub.isComplete(through, feeds),
                    hub.isLevel(day));
            if (!now.equals(last)) {
                last = now;
                moved = System.nanoTime();
            }
            Duration still = Duration.ofNanos(System.nanoTime() - moved);
            boolean level = hub.isComplete(through, feeds)
                    && hub.isLevel(day)
                    && hub.alertsWaiting() == 0
                    && mails >= hub.alerts() * RECIPIENTS;
            if (level && still.compareTo(STILL) > 0 && hub.counts().equals(counts)) {
                return;
            }
            if (still.compareTo(PATIENCE) > 0) {
                steps.say("nothing has moved for %d s: %s".formatted(PATIENCE.toSeconds(), missing(counts, now)));
                return;
            }
        }
    }

    private String missing(Map<String, Map<String, Long>> wanted, List<Object> state) throws SQLException {
        Map<String, Map<String, Long>> arrived = hub.counts();
        List<String> differing = wanted.entrySet().stream()
                .flatMap(region -> region.getValue().entrySet().stream()
                        .filter(type -> !type.getValue()
                                .equals(arrived.getOrDefault(region.getKey(), Map.of())
                                        .getOrDefault(type.getKey(), 0L)))
                        .map(type -> region.getKey() + " " + type.getKey()))
                .limit(TOLD_AT_ONCE)
                .toList();
        return "stored, alerts, alerts that wait, mails, complete, judged %s; other counts than the sources': %s"
                .formatted(state, differing);
    }

    int mails() throws IOException {
        return mail.counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    int alerts() throws SQLException {
        return hub.alerts();
    }

    Scorecard card() throws SQLException {
        Map<CaseId, String> found = new TreeMap<>();
        for (CaseId id : hub.alerted()) {
            found.put(id, "");
        }
        return Scorecard.of(withoutAmounts(slips.values()), lookAlikes.values(), found);
    }

    private static List<KeyLine> withoutAmounts(Collection<KeyLine> lines) {
        return lines.stream()
                .map(line -> new KeyLine(line.id(), null, line.why()))
                .toList();
    }
}
