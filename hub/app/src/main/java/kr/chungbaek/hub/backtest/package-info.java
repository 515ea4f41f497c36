/** What a rule would find over a period, beside what the active version finds. Reads only. */
@ApplicationModule(allowedDependencies = {"crosscheck", "records"})
@NullMarked
package kr.chungbaek.hub.backtest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
