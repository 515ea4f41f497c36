/** The hub's own engine without network or people, for files and for the examples of scenarios. */
@ApplicationModule(allowedDependencies = {"cases", "crosscheck", "records"})
@NullMarked
package kr.chungbaek.hub.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
