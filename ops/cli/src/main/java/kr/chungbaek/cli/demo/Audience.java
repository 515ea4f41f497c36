package kr.chungbaek.cli.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.chungbaek.simulator.server.MailServer;
import kr.chungbaek.simulator.story.Slip;
import kr.chungbaek.simulator.story.Story;
import kr.chungbaek.simulator.story.Total;

/** Watches the hub and the mailboxes, tells what comes out, and knows when nothing more will. */
final class Audience {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration STILL = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int RECIPIENTS = 3;

    private final Story story;
    private final HubView hub;
    private final MailServer mail;
    private final Steps steps;
    private final Map<Answer, Slip> planted;
    private final Map<String, Map<String, Total>> wanted = new TreeMap<>();
    private final Set<Answer> seen = new TreeSet<>();

    Audience(Story story, HubView hub, MailServer mail, Steps steps) {
        this.story = story;
        this.hub = hub;
        this.mail = mail;
        this.steps = steps;
        this.planted = story.slips().stream().collect(Collectors.toMap(Answer::of, slip -> slip));
        story.towns().forEach(town -> wanted.put(town.region(), story.totals().ofRegion(town.region())));
    }

    /** Looks once and tells every alert that is new. */
    void look() throws SQLException {
        for (Answer answer : hub.alerted()) {
            if (seen.add(answer)) {
                steps.say(sentence(answer));
            }
        }
    }

    private String sentence(Answer answer) {
        Slip slip = planted.get(answer);
        if (slip == null) {
            return "alert    " + answer + ": NOT PLANTED";
        }
        return "alert    %s %s %s: %s (%s)"
                .formatted(slip.scenario(), slip.town().name(), slip.caseKey(), slip.kind(), slip.protocol());
    }

    /**
     * Waits until every record has arrived, every feed is complete, every alert is delivered, and nothing has moved for a
     * while; or until nothing has moved for much longer than it should.
     *
     * @return whether all has arrived
     */
    boolean waitForTheEnd() throws SQLException, IOException, InterruptedException {
        State last = state();
        long moved = System.nanoTime();
        while (true) {
            Thread.sleep(LOOK.toMillis());
            look();
            State now = state();
            if (!now.equals(last)) {
                last = now;
                moved = System.nanoTime();
            }
            Duration still = Duration.ofNanos(System.nanoTime() - moved);
            if (now.isFinal() && still.compareTo(STILL) > 0) {
                return true;
            }
            if (still.compareTo(PATIENCE) > 0) {
                steps.say("nothing has moved for " + PATIENCE.toSeconds() + " s: " + missing(now));
                return false;
            }
        }
    }

    Score score() throws SQLException, IOException {
        State now = state();
        return Score.of(story, hub.alerted(), now.records(), now.mails(), steps.seconds());
    }

    private String missing(State now) {
        return "%d of %d records, feeds complete %s, %d alerts, %d mails"
                .formatted(now.records(), wantedRecords(), now.complete() ? "yes" : "no", now.alerts(), now.mails());
    }

    private State state() throws SQLException, IOException {
        long records = 0;
        boolean equal = true;
        boolean complete = true;
        LocalDate day = story.today().minusDays(1);
        for (Map.Entry<String, Map<String, Total>> region : wanted.entrySet()) {
            Set<String> types = region.getValue().keySet();
            Map<String, Total> arrived = hub.totals(region.getKey(), types);
            records += arrived.values().stream().mapToLong(Total::count).sum();
            equal &= arrived.equals(region.getValue());
            complete &= hub.completeThrough(types)
                    .filter(through -> !through.isBefore(day))
                    .isPresent();
        }
        int mails = mail.counts().values().stream().mapToInt(Integer::intValue).sum();
        return new State(records, equal, complete, hub.alerts(), mails);
    }

    private long wantedRecords() {
        return wanted.values().stream()
                .flatMap(types -> types.values().stream())
                .mapToLong(Total::count)
                .sum();
    }

    /** How far everything has come. */
    private record State(long records, boolean equal, boolean complete, int alerts, int mails) {

        boolean isFinal() {
            return equal && complete && mails >= alerts * RECIPIENTS;
        }
    }
}
