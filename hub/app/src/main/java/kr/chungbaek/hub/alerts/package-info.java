/** Tells the people concerned: an outbox, gapless numbers, one publisher, and what became of each alert. */
@ApplicationModule(allowedDependencies = {"cases", "crosscheck", "records", "tokens"})
@NullMarked
package kr.chungbaek.hub.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
