package kr.chungbaek.spoke.spool;

import java.util.OptionalLong;

/**
 * How the spool's disk stands.
 *
 * @param free bytes
 * @param least bytes below which nothing is collected
 * @param days until then, at the pace of the last days; absent when the disk does not fill
 */
public record RoomState(long free, long least, OptionalLong days) {

    public boolean isShort() {
        return free < least;
    }

    /** For people. */
    public String text() {
        String when = isShort()
                ? "nothing is collected before there is room"
                : days.isPresent() ? "full in " + days.getAsLong() + " days" : "not filling";
        return "%,d MB free, of which %,d MB are kept back; %s".formatted(free >> 20, least >> 20, when);
    }
}
