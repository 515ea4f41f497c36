/** What a rule would have found over the hub's history, beside what it has found. Writes nothing. */
@ApplicationModule(allowedDependencies = {"crosscheck", "records"})
@NullMarked
package kr.chungbaek.hub.backtest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
