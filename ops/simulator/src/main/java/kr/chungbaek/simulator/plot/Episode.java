package kr.chungbaek.simulator.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import kr.chungbaek.simulator.world.Company;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.simulator.world.LocalGovernment;
import kr.chungbaek.simulator.world.Officer;
import kr.chungbaek.simulator.world.Person;
import org.jspecify.annotations.Nullable;

/**
 * One scene in one government: its own people, departments, parcels and accounts, so that what happens here touches no
 * other scene. Records entered after the last simulated day have not happened yet.
 */
public final class Episode {

    private final World world;
    private final LocalGovernment place;
    private final Variant variant;
    private final String scenario;
    private final RandomGenerator random;
    private final int successor;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    Episode(World world, LocalGovernment place, String scenario, Variant variant, RandomGenerator random) {
        this.world = world;
        this.place = place;
        this.scenario = scenario;
        this.variant = variant;
        this.random = random;
        this.successor = random.nextInt(1_000);
    }

    // When

    /** The last simulated day: on it the cases of the answer key stand. */
    public LocalDate today() {
        return world.today();
    }

    /** The first of the days that are played one by one; what was entered before is there when a node is new. */
    public LocalDate firstDay() {
        return world.firstDay();
    }

    /** A working day: so many days before today, or the last working day before that. */
    public LocalDate ago(int days) {
        return lastWorkingDay(today().minusDays(days));
    }

    /** A working day, by chance between so many days before today. */
    public LocalDate between(int most, int least) {
        return ago(least + below(most - least + 1));
    }

    public boolean isHoliday(LocalDate day) {
        return world.calendar().isHoliday(day);
    }

    /** The day itself when it is a working day, else the next one. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return world.calendar().nextBusinessDay(day);
    }

    /** The working day so many after a day. */
    public LocalDate workingDays(LocalDate day, int count) {
        return world.calendar().businessDays(day, count);
    }

    /** The day itself when it is a working day, else the last one before. */
    public LocalDate lastWorkingDay(LocalDate day) {
        LocalDate working = day;
        while (isHoliday(working)) {
            working = working.minusDays(1);
        }
        return working;
    }

    /** The latest such day of a year that lies at least so many days before today. */
    public LocalDate latest(int month, int day, int before) {
        LocalDate date = LocalDate.of(today().getYear(), month, day);
        return date.isAfter(today().minusDays(before)) ? date.minusYears(1) : date;
    }

    // Chance

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(double part) {
        return random.nextDouble() < part;
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[below(choices.length)];
    }

    /** A whole amount of thousands of won between two amounts. */
    public long won(long least, long most) {
        return (least + (long) (random.nextDouble() * (most - least + 1))) / 1_000 * 1_000;
    }

    // Who and where

    public Person person() {
        return world.registry().person(random);
    }

    /** Somebody who lives with another. */
    public Person relative(Person other) {
        return world.registry().person(other.householdNo(), random);
    }

    /** Somebody else of the same name. */
    public Person namesake(Person other) {
        Person somebody = person();
        return new Person(somebody.id(), other.name(), somebody.householdNo(), somebody.account());
    }

    public Company company() {
        return world.registry().company(random);
    }

    public String name() {
        return world.registry().name(random);
    }

    public String account() {
        return world.registry().account(random);
    }

    public String card() {
        return world.registry().card();
    }

    public String parcel() {
        return world.registry().parcel(place.code(), random);
    }

    /** A number of its own, such as {@code B-41110-00001}. */
    public String number(String prefix) {
        return world.registry().number(prefix, place.code());
    }

    /** The code of a department of its own. */
    public String department() {
        return number("D");
    }

    /** One of the staff of a department that every government has, such as {@code D-TAX}. */
    public Officer officer(String department) {
        return world.staff(place).officer(department, random);
    }

    public Officer head(String department) {
        return world.staff(place).head(department);
    }

    /** Somebody new on the staff list, hired long ago into a department. */
    public Officer hire(String department) {
        LocalDate hiredOn = lastWorkingDay(LocalDate.of(2005 + below(15), 1 + below(12), 2));
        return hire(department, hiredOn);
    }

    public Officer hire(String department, LocalDate hiredOn) {
        Person person = person();
        Officer head = head("D-HR");
        Officer officer = new Officer(number("S"), department, head.id(), person);
        world.enlist(officer, "OFFICER", hiredOn, place, this);
        return officer;
    }

    public LocalGovernment place() {
        return place;
    }

    /** The code of another government that takes part, in another region if there is one. */
    public String another() {
        List<String> others = world.others(place);
        return others.isEmpty() ? common() : others.get(below(others.size()));
    }

    /** The code of what belongs to no government of the region yet. */
    public String common() {
        return "R-" + place.region();
    }

    /** The code under which offices here write on a day. */
    public String government(LocalDate day) {
        return place.codeOn(day, successor);
    }

    // What

    /** A new record. */
    public Entry put(String recordType) {
        return add(new Entry(world.types().get(recordType), this));
    }

    Entry add(Entry entry) {
        entries.add(entry);
        return entry;
    }

    /**
     * Says that this scene writes something of which a government can have one only, such as a month's total. Where there is
     * one already, the scene is left out.
     */
    public void alone(String what) {
        world.claim(place.family() + " " + what);
    }

    void drop(Entry entry) {
        entries.removeIf(entry::isOfSameRecord);
    }

    /** The case that this scene leads to, or only seems to. */
    public void answer(String caseKey) {
        answer(caseKey, null);
    }

    /** @param amount at stake in whole won */
    public void answer(String caseKey, @Nullable Long amount) {
        alsoAnswer(scenario, caseKey, amount);
    }

    /** A case that the same scene opens in another program. */
    public void alsoAnswer(String otherScenario, String caseKey, @Nullable Long amount) {
        add(otherScenario, government(today()), caseKey, amount);
    }

    /**
     * The case of a subject that belongs to nobody here, such as a card that no department has.
     *
     * @param code of the pseudo-government, such as {@code R-jeju}
     */
    public void answerAt(String code, String caseKey, @Nullable Long amount) {
        add(scenario, code, caseKey, amount);
    }

    private void add(String program, String government, String caseKey, @Nullable Long amount) {
        alone(program + " " + caseKey);
        answers.add(new Answer(program, caseKey, government, amount, variant.why()));
    }

    /** What was written, also what has not happened yet. */
    List<Fact> facts() {
        return entries.stream().map(Entry::fact).toList();
    }

    /** Whether nothing of it was entered on a day or before. */
    boolean beginsAfter(LocalDate day) {
        return entries.stream()
                .map(Entry::fact)
                .allMatch(fact -> fact.enteredOn().isAfter(day));
    }

    List<Answer> answers() {
        return answers;
    }
}
