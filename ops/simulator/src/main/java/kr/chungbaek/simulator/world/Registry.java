package kr.chungbaek.simulator.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Gives out numbers and names. No number is given twice; names repeat, as they do in life. */
public final class Registry {

    private static final String FAMILY_NAMES = "김이박최정강조윤장임한오서신권황안송류홍";
    private static final String GIVEN_NAMES = "민서준지우현수영도윤하은채원시아유진호성경태혜선규재희연주동훈쀼쌤뷁";
    private static final List<String> TRADES = List.of("건설", "산업", "유통", "식품", "기술", "상사", "조경", "전기", "인쇄", "개발");
    private static final List<String> BANKS = List.of("004", "011", "020", "088");
    private static final int DAYS = 28;
    private static final int YEARS = 60;

    private final Map<String, Integer> counters = new HashMap<>();

    /** Counts from 1, by name. */
    int next(String counter) {
        return counters.merge(counter, 1, Integer::sum);
    }

    /** A number as a source system gives them, such as {@code B-41110-00001}. */
    public String number(String prefix, String government) {
        return "%s-%s-%05d".formatted(prefix, government, next(prefix + government));
    }

    public String name(RandomGenerator random) {
        return "" + pick(FAMILY_NAMES, random) + pick(GIVEN_NAMES, random) + pick(GIVEN_NAMES, random);
    }

    public Person person(RandomGenerator random) {
        return person("H-%07d".formatted(next("household")), random);
    }

    /** Somebody of a known household. */
    public Person person(String householdNo, RandomGenerator random) {
        return new Person(residentNo(random), name(random), householdNo, account(random));
    }

    public Company company(RandomGenerator random) {
        int serial = next("company");
        // No business number begins with 000.
        String id = "000%07d".formatted(serial);
        String name = name(random).substring(1) + TRADES.get(random.nextInt(TRADES.size()));
        return new Company(id, name, account(random));
    }

    /** A bank account that exists nowhere. */
    public String account(RandomGenerator random) {
        return "%s-9%010d".formatted(BANKS.get(random.nextInt(BANKS.size())), next("account"));
    }

    /** A card number that exists nowhere. */
    public String card() {
        return "9490%012d".formatted(next("card"));
    }

    /** A parcel number (PNU) of 19 digits. */
    public String parcel(String government, RandomGenerator random) {
        int serial = next("parcel " + government);
        return "%s%03d001%04d%04d"
                .formatted(digits(government), 101 + random.nextInt(20), serial % 10_000, serial / 10_000);
    }

    private String residentNo(RandomGenerator random) {
        int serial = next("resident");
        int year = 40 + serial % YEARS;
        int day = 1 + serial / YEARS % DAYS;
        return "%02d13%02d%d%06d".formatted(year, day, 1 + random.nextInt(2), serial / (YEARS * DAYS));
    }

    private static String digits(String government) {
        return government.chars().allMatch(Character::isDigit) ? government : "99999";
    }

    private static char pick(String letters, RandomGenerator random) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
