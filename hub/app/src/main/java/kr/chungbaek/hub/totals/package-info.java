/** Control totals: whether source, spool and hub agree on each business day, and which records they do not agree on. */
@ApplicationModule(allowedDependencies = {"records", "tokens"})
@NullMarked
package kr.chungbaek.hub.totals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
