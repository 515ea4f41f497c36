package kr.chungbaek.simulator.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.simulator.world.LocalGovernment;
import kr.chungbaek.simulator.world.Officer;
import kr.chungbaek.simulator.world.Registry;
import kr.chungbaek.simulator.world.Staff;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/** What all scenes share: the calendar, the numbers given out, and each government's staff. */
final class World {

    private static final Variant STAFF = new Variant("", episode -> {});

    private final RecordTypes types;
    private final BusinessCalendar calendar;
    private LocalDate today;
    private LocalDate firstDay;
    private final long seed;
    private final List<LocalGovernment> places;
    private final Registry registry = new Registry();
    private final Map<String, Staff> staff = new HashMap<>();
    private final Set<String> claims = new HashSet<>();
    private final List<Fact> enlisted = new ArrayList<>();

    World(
            RecordTypes types,
            BusinessCalendar calendar,
            LocalDate today,
            LocalDate firstDay,
            long seed,
            List<LocalGovernment> places) {
        this.types = types;
        this.calendar = calendar;
        this.today = today;
        this.firstDay = firstDay;
        this.seed = seed;
        this.places = List.copyOf(places);
    }

    RecordTypes types() {
        return types;
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    LocalDate today() {
        return today;
    }

    /** Time goes on: scenes are written as of a later day. */
    void goOn(LocalDate later) {
        firstDay = later;
        today = later;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    /** Codes of governments that never change, first of all those of other regions. */
    List<String> others(LocalGovernment own) {
        List<String> elsewhere = codes(place -> !place.region().equals(own.region()));
        return elsewhere.isEmpty() ? codes(place -> !place.code().equals(own.code())) : elsewhere;
    }

    private List<String> codes(Predicate<LocalGovernment> which) {
        return places.stream()
                .filter(place -> place.successors().isEmpty() && which.test(place))
                .map(LocalGovernment::code)
                .toList();
    }

    /** @throws NoRoom when it was claimed before */
    void claim(String what) {
        if (!claims.add(what)) {
            throw new NoRoom(what);
        }
    }

    Registry registry() {
        return registry;
    }

    Staff staff(LocalGovernment place) {
        Staff known = staff.get(place.code());
        if (known == null) {
            known = engage(place);
            staff.put(place.code(), known);
        }
        return known;
    }

    /** Records of staff lists that nobody has taken yet. */
    List<Fact> takeEnlisted() {
        List<Fact> taken = List.copyOf(enlisted);
        enlisted.clear();
        return taken;
    }

    private Staff engage(LocalGovernment place) {
        Episode episode = new Episode(
                this, place, "", STAFF, new Random(seed ^ place.code().hashCode()));
        Officer auditor = engage("D-AUDIT", "AUDITOR", null, place, episode);
        Map<String, List<Officer>> departments = new TreeMap<>();
        for (String department : Staff.DEPARTMENTS) {
            Officer head = engage(department, "SUPERVISOR", null, place, episode);
            Officer first = engage(department, "OFFICER", head.id(), place, episode);
            Officer second = engage(department, "OFFICER", head.id(), place, episode);
            departments.put(department, List.of(head, first, second));
        }
        enlisted.addAll(episode.facts());
        return new Staff(auditor, departments);
    }

    private Officer engage(
            String department, String role, @Nullable String boss, LocalGovernment place, Episode episode) {
        LocalDate hiredOn = calendar.nextBusinessDay(LocalDate.of(2005 + episode.below(15), 1 + episode.below(12), 2));
        Officer officer = new Officer(episode.number("S"), department, boss == null ? "" : boss, episode.person());
        enlist(officer, role, hiredOn, place, episode);
        return officer;
    }

    void enlist(Officer officer, String role, LocalDate hiredOn, LocalGovernment place, Episode episode) {
        String mail = officer.id().toLowerCase(Locale.ROOT) + "@" + place.domain();
        list(officer, role, hiredOn, mail, episode);
        // Where another region takes a government over, its systems list the staff, too: they learn the addresses
        // thereby.
        place.elsewhere()
                .ifPresent(successor -> list(officer, role, hiredOn, mail, episode)
                        .at(successor)
                        .enteredOn(calendar.nextBusinessDay(place.changedOn())));
        episode.put("appointment")
                .with("officer_id", officer.id())
                .with("kind", "HIRE")
                .with("effective_on", hiredOn)
                .with("department", officer.department());
    }

    private static Entry list(Officer officer, String role, LocalDate hiredOn, String mail, Episode episode) {
        return episode.put("officer")
                .with("officer_id", officer.id())
                .with("name", officer.person().name())
                .with("department", officer.department())
                .with("role", role)
                .with("supervisor_id", officer.supervisorId().isEmpty() ? null : officer.supervisorId())
                .with("email", mail)
                .with("hired_on", hiredOn);
    }
}
