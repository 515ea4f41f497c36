/** The records as the hub knows them, with their history, and how far each node's feeds reach. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.chungbaek.hub.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
