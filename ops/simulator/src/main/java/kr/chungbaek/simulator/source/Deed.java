package kr.chungbaek.simulator.source;

/** One thing that happens in a source system of a region, at once and as a whole. */
public sealed interface Deed permits SaveRows, DeliverTransfers, SendCardMessages, PushPayroll {

    String region();

    Protocol protocol();
}
