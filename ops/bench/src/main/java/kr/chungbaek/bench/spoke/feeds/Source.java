package kr.chungbaek.bench.spoke.feeds;

import java.util.List;

/** Source systems of one kind, and the feeds that come from them. */
interface Source extends AutoCloseable {

    /** Starts what is to be asked. */
    void start() throws Exception;

    List<PlannedFeed> feeds();

    /** What the node file says of the systems, once they have started. */
    String systems() throws Exception;

    @Override
    default void close() throws Exception {}
}
