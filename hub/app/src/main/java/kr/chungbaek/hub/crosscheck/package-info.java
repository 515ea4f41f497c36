/** Runs each live scenario as an incremental view with a cursor, and keeps its findings. */
@ApplicationModule(allowedDependencies = {"records", "tokens"})
@NullMarked
package kr.chungbaek.hub.crosscheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
