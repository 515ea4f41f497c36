package kr.chungbaek.simulator.story;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.simulator.source.CardApproval;
import kr.chungbaek.simulator.source.CardDayClosed;
import kr.chungbaek.simulator.source.CardMessage;
import kr.chungbaek.simulator.source.Deed;
import kr.chungbaek.simulator.source.DeliverTransfers;
import kr.chungbaek.simulator.source.SendCardMessages;
import kr.chungbaek.simulator.source.Town;

/** Writes the chapters for every town and puts all scenes in order. */
final class StoryWriter {

    /** How many months of pay the story goes back. */
    static final int MONTHS = 24;

    private static final List<Chapter> CHAPTERS = List.of(new TaxChapter(), new CardChapter(), new PayChapter());
    private static final Duration FIRST_FILE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_FILES = Duration.ofMillis(600);
    private static final Duration CLOSING = Duration.ofSeconds(15);
    private static final int TRADES = 3;

    private final List<Town> towns;
    private final Draft draft;
    private final LocalDate lastFile;

    StoryWriter(List<Town> towns, Draft draft) {
        this.towns = towns;
        this.draft = draft;
        LocalDate payday = draft.days().payday(YearMonth.from(draft.today()));
        this.lastFile = draft.days().last(payday.minusDays(1));
    }

    Story write() {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < towns.size(); place++) {
            Town town = towns.get(place);
            Cast cast = new Cast(town, places.merge(town.region(), 1, Integer::sum), draft);
            for (Chapter chapter : CHAPTERS) {
                chapter.write(cast, place, draft);
            }
            trades(cast);
        }
        List<Deed> past = draft.history(lastFile);
        LocalDate yesterday = draft.days().last(draft.today().minusDays(1));
        past.addAll(closings(past, draft.days().last(yesterday.minusDays(1))));
        List<Scene> history = numbered(past, 0);
        bankFiles();
        List<Deed> all = new ArrayList<>(past);
        draft.live().forEach(scene -> all.add(scene.deed()));
        closings(all, yesterday).forEach(closing -> draft.live(CLOSING, closing, ""));
        List<Scene> live = inOrder(history.size());
        return new Story(draft.today(), towns, history, live, draft.slips(), draft.lookAlikes());
    }

    private void trades(Cast cast) {
        Transfers transfers = new Transfers(cast, draft);
        LocalDate day = draft.today().withDayOfMonth(1);
        while (day.isBefore(draft.today())) {
            for (int count = 0; count < TRADES && !draft.days().holiday().test(day); count++) {
                transfers.trade(day);
            }
            day = day.plusDays(1);
        }
        YearMonth month = YearMonth.from(draft.today()).minusMonths(MONTHS - 1);
        while (month.isBefore(YearMonth.from(draft.today()))) {
            transfers.trade(draft.days().payrollDue(month));
            month = month.plusMonths(1);
        }
    }

    private void bankFiles() {
        Duration after = FIRST_FILE;
        for (Map.Entry<LocalDate, List<Deed>> day : draft.filesAfter(lastFile).entrySet()) {
            for (Deed deed : day.getValue()) {
                DeliverTransfers delivery = (DeliverTransfers) deed;
                String headline = "%s: the bank lays out %s, %d transfers"
                        .formatted(
                                delivery.region(),
                                delivery.file().name(),
                                delivery.file().transfers().size());
                draft.live(after, deed, headline);
            }
            after = after.plus(BETWEEN_FILES);
        }
    }

    /** The card company's word, for each town, that a day and all days before it have been sent. */
    private List<Deed> closings(List<Deed> sent, LocalDate day) {
        List<Deed> closings = new ArrayList<>();
        for (Town town : towns) {
            List<CardApproval> approvals = sent.stream()
                    .filter(SendCardMessages.class::isInstance)
                    .flatMap(deed -> ((SendCardMessages) deed).messages().stream())
                    .filter(CardApproval.class::isInstance)
                    .map(CardApproval.class::cast)
                    .filter(message -> message.sgg().equals(town.code()) && !message.cancelled())
                    .filter(message -> message.approvedAt().toLocalDate().equals(day))
                    .toList();
            long sum = approvals.stream().mapToLong(CardApproval::amount).sum();
            List<CardMessage> closing = List.of(new CardDayClosed(town.code(), day, approvals.size(), sum));
            closings.add(new SendCardMessages(town.region(), closing));
        }
        return closings;
    }

    private List<Scene> inOrder(int numbersBefore) {
        List<Scene> scenes = new ArrayList<>(draft.live());
        scenes.sort(Comparator.comparing(Scene::after));
        List<Scene> numbered = new ArrayList<>();
        for (Scene scene : scenes) {
            numbered.add(new Scene(numbersBefore + numbered.size() + 1, scene.after(), scene.deed(), scene.headline()));
        }
        return numbered;
    }

    private static List<Scene> numbered(List<Deed> deeds, int before) {
        List<Scene> scenes = new ArrayList<>();
        for (Deed deed : deeds) {
            scenes.add(new Scene(before + scenes.size() + 1, Duration.ZERO, deed, ""));
        }
        return scenes;
    }
}
