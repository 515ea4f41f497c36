/** What people work on: one unfinished case per scenario, government and key. */
@ApplicationModule(allowedDependencies = {"crosscheck", "records"})
@NullMarked
package kr.chungbaek.hub.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
