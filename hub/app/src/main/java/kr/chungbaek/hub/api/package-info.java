/** What the pages show, as JSON for programs. */
@ApplicationModule(
        allowedDependencies = {
            "alerts",
            "backtest",
            "cases",
            "crosscheck",
            "enrolment",
            "intake",
            "records",
            "tokens",
            "totals"
        })
@NullMarked
package kr.chungbaek.hub.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
