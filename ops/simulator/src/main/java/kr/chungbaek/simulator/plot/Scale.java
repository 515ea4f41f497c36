package kr.chungbaek.simulator.plot;

/** How much happens. */
public enum Scale {
    SMALL(10_000, 3, 3),
    CITY(1_000_000, 6, 250),
    NATION(10_000_000, 20, 250);

    private final long records;
    private final int plants;
    private final int perRegion;

    Scale(long records, int plants, int perRegion) {
        this.records = records;
        this.plants = plants;
        this.perRegion = perRegion;
    }

    /** About how many records there are in all. */
    public long records() {
        return records;
    }

    /** At least so many slips and so many look-alikes of each program. */
    public int plants() {
        return plants;
    }

    /** At most so many governments of each region take part. */
    public int perRegion() {
        return perRegion;
    }
}
