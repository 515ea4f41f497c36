/** Takes batches in: checks signature, chain and ownership, stores, and tells the node its frontier. */
@ApplicationModule(allowedDependencies = {"records", "tokens"})
@NullMarked
package kr.chungbaek.hub.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
