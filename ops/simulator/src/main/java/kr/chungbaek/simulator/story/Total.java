package kr.chungbaek.simulator.story;

/** How many records of a type a region's sources hold, and the sum of their won amounts. */
public record Total(long count, long sum) {

    static final Total NONE = new Total(0, 0);

    Total and(long amount) {
        return new Total(count + 1, sum + amount);
    }
}
