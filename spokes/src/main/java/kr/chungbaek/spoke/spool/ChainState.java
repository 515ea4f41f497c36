package kr.chungbaek.spoke.spool;

import kr.chungbaek.wire.chain.Frontier;

/**
 * How far the chain reaches, here and at the hub.
 *
 * @param frontier the last sealed batch
 * @param ackedSequence the last that the hub said it has stored
 * @param incarnation of the hub that said so; empty before the first word
 */
public record ChainState(Frontier frontier, long ackedEpoch, long ackedSequence, String incarnation) {}
