package kr.chungbaek.hub.crosscheck;

import java.util.Locale;

/** What a run is to its scenario. */
enum RunState {
    /** The one that cases follow. */
    ACTIVE,
    /** The one that is to take the active one's place. */
    CANDIDATE,
    /** One that was replaced or given up; its rows are being cleared away. */
    FORMER;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
