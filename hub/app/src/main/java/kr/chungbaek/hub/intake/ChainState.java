package kr.chungbaek.hub.intake;

import kr.chungbaek.wire.chain.Frontier;

/**
 * How far the hub has taken a node's chain.
 *
 * @param stoppedBecause empty while the region runs
 */
record ChainState(Frontier frontier, String stoppedBecause) {

    boolean isStopped() {
        return !stoppedBecause.isEmpty();
    }
}
