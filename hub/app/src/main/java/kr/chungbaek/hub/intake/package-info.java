/** Takes batches in: checks signature, chain and ownership, stores, and tells the node its frontier. */
@NullMarked
package kr.chungbaek.hub.intake;

import org.jspecify.annotations.NullMarked;
