package kr.chungbaek.cli.node;

import kr.chungbaek.spoke.spool.SpoolFile.Reach;

/** What an operator does after a spool was restored. */
final class RestoreText {

    private static final String NEXT = """
            If the spoke has collected nothing since the backup was made, start it; that is all.
            Otherwise the hub may have batches which this spool does not know, and the chain goes on in a new epoch. Before
            the spoke starts for the first time:
              1. at the hub, in hub.properties: chungbaek.accept-epoch.%s=%d, and restart the hub
              2. here, in spoke.properties: chungbaek.epoch=%d, and start the spoke
              3. once 'cb node status' tells that the hub answers, take these lines out again
            Tables, lists and files are read again by themselves. Queues and pushed feeds give nothing twice: what they
            brought after %s is at the hub if it was acknowledged, and else to be sent again by their senders. Their days
            at risk stand in 'cb node status', and do not count as complete before 'cb node settle'.""";

    private RestoreText() {}

    static String next(String node, String made, Reach reach) {
        long epoch = reach.epoch() + 1;
        return NEXT.formatted(node, epoch, epoch, made);
    }
}
