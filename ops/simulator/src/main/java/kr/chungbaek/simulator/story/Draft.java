package kr.chungbaek.simulator.story;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kr.chungbaek.simulator.source.CardMessage;
import kr.chungbaek.simulator.source.Deed;
import kr.chungbaek.simulator.source.DeliverTransfers;
import kr.chungbaek.simulator.source.Row;
import kr.chungbaek.simulator.source.SaveRows;
import kr.chungbaek.simulator.source.SendCardMessages;
import kr.chungbaek.simulator.source.Town;
import kr.chungbaek.simulator.source.Transfer;
import kr.chungbaek.simulator.source.TransferFile;

/** A story while it is written. All randomness comes from its seed. */
final class Draft {

    private static final int ROWS_PER_TRANSACTION = 250;
    private static final int MESSAGES_PER_DEED = 50;
    private static final String FAMILY_NAMES = "김이박최정강조윤장임한오서신권황안송류홍";
    private static final String GIVEN_NAMES = "민서준지우현수영도윤하은채원시아유진호성경태혜선규재희연주동훈쀼쌤뷁";

    private final Random random;
    private final LocalDate today;
    private final WorkingDays days;
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<String, List<List<Row>>> rows = new TreeMap<>();
    private final Map<String, List<List<CardMessage>>> cards = new TreeMap<>();
    private final Map<String, TreeMap<LocalDate, List<Transfer>>> transfers = new TreeMap<>();
    private final List<Scene> live = new ArrayList<>();
    private final List<Slip> slips = new ArrayList<>();
    private final List<LookAlike> lookAlikes = new ArrayList<>();

    Draft(long seed, LocalDate today, WorkingDays days) {
        this.random = new Random(seed);
        this.today = today;
        this.days = days;
    }

    LocalDate today() {
        return today;
    }

    WorkingDays days() {
        return days;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Counts from 1, by name. */
    int next(String counter) {
        return counters.merge(counter, 1, Integer::sum);
    }

    /** A number unique in the region, as sources give them. */
    String number(String prefix, Town town) {
        return "%s-%s-%05d".formatted(prefix, town.code(), next(prefix + town.code()));
    }

    String name() {
        return "" + pick(FAMILY_NAMES) + pick(GIVEN_NAMES) + pick(GIVEN_NAMES);
    }

    /** A bank account that exists nowhere. */
    String account() {
        return "%s-%011d".formatted(oneOf(List.of("004", "011", "020", "088")), 90_000_000_000L + below(999_999_999));
    }

    /** A resident number that nobody can have: its month is 13. */
    String resident() {
        return "%02d13%02d%d%06d".formatted(40 + below(60), 1 + below(28), 1 + below(2), next("resident"));
    }

    /** A parcel number (PNU) of its own, in one of the town's districts. */
    String parcel(String sgg) {
        return "%s%03d001%04d%04d".formatted(sgg, 101 + below(20), next("parcel " + sgg), below(30));
    }

    /** Rows that were there before the play begins; one list is one transaction. */
    void history(Town town, List<? extends Row> together) {
        rows.computeIfAbsent(town.region(), region -> new ArrayList<>()).add(List.copyOf(together));
    }

    /** Card messages that wait in the queue when the play begins; one list keeps its order. */
    void cards(Town town, List<? extends CardMessage> inOrder) {
        cards.computeIfAbsent(town.region(), region -> new ArrayList<>()).add(List.copyOf(inOrder));
    }

    void transfer(Town town, Transfer transfer) {
        transfers
                .computeIfAbsent(town.region(), region -> new TreeMap<>())
                .computeIfAbsent(transfer.bookedOn(), day -> new ArrayList<>())
                .add(transfer);
    }

    void live(Duration after, Deed deed, String headline) {
        live.add(new Scene(0, after, deed, headline));
    }

    void slip(Slip slip) {
        slips.add(slip);
    }

    void lookAlike(LookAlike lookAlike) {
        lookAlikes.add(lookAlike);
    }

    List<Slip> slips() {
        return slips;
    }

    List<LookAlike> lookAlikes() {
        return lookAlikes;
    }

    List<Scene> live() {
        return live;
    }

    /** Everything that lies ready when the play begins, in mixed order. */
    List<Deed> history(LocalDate lastFile) {
        List<Deed> deeds = new ArrayList<>();
        rows.forEach((region, groups) -> {
            Collections.shuffle(groups, random);
            inParts(groups, ROWS_PER_TRANSACTION).forEach(part -> deeds.add(new SaveRows(region, part)));
        });
        cards.forEach((region, groups) -> {
            Collections.shuffle(groups, random);
            inParts(groups, MESSAGES_PER_DEED).forEach(part -> deeds.add(new SendCardMessages(region, part)));
        });
        transfers.forEach((region, byDay) ->
                byDay.headMap(lastFile, true).forEach((day, list) -> deeds.add(file(region, day, list))));
        return deeds;
    }

    /** The files of the days after, each by region. */
    Map<LocalDate, List<Deed>> filesAfter(LocalDate lastFile) {
        Map<LocalDate, List<Deed>> files = new TreeMap<>();
        transfers.forEach((region, byDay) -> byDay.tailMap(lastFile, false)
                .forEach((day, list) ->
                        files.computeIfAbsent(day, key -> new ArrayList<>()).add(file(region, day, list))));
        return files;
    }

    private Deed file(String region, LocalDate day, List<Transfer> list) {
        List<Transfer> mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, random);
        return new DeliverTransfers(region, new TransferFile(day, 1, "청백은행", mixed));
    }

    private static <T> List<List<T>> inParts(List<List<T>> groups, int size) {
        List<List<T>> parts = new ArrayList<>();
        List<T> part = new ArrayList<>();
        for (List<T> group : groups) {
            part.addAll(group);
            if (part.size() >= size) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    private char pick(String letters) {
        return letters.charAt(below(letters.length()));
    }
}
