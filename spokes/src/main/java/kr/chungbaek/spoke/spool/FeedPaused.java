package kr.chungbaek.spoke.spool;

/** A feed is paused; what it brought was not taken, and can be given again once it goes on. */
public final class FeedPaused extends SpoolException {

    private static final long serialVersionUID = 1L;

    FeedPaused(String feed, String why) {
        super("feed '" + feed + "' is paused: " + why);
    }
}
