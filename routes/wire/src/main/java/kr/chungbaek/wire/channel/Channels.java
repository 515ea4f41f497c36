package kr.chungbaek.wire.channel;

/** The names of all channels. A region's name is part of each, so that a broker can keep regions apart. */
public final class Channels {

    private Channels() {}

    /** Batches and hellos, from the spoke to the hub. */
    public static String records(String region) {
        return "records." + region;
    }

    /** The hub's frontier, from the hub to the spoke. */
    public static String acks(String region) {
        return "acks." + region;
    }

    /** Alerts, from the hub to the spoke. */
    public static String alerts(String region) {
        return "alerts." + region;
    }

    /** What could not be handled; an operator must act. */
    public static String dead(String region) {
        return "dead." + region;
    }
}
