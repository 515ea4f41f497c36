/** The hub's pages for people. */
@ApplicationModule(allowedDependencies = {"alerts", "cases", "crosscheck", "intake", "records", "tokens", "totals"})
@NullMarked
package kr.chungbaek.hub.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
