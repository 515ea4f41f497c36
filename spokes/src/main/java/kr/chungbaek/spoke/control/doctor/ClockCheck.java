package kr.chungbaek.spoke.control.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether another machine's clock agrees with this one's. */
final class ClockCheck {

    private static final Duration ALLOWED = Duration.ofSeconds(5);

    private final Clock clock;
    private final Findings findings;

    ClockCheck(Clock clock, Findings findings) {
        this.clock = clock;
        this.findings = findings;
    }

    void compare(String subject, Instant theirs) {
        Duration apart = Duration.between(theirs, clock.instant());
        if (apart.abs().compareTo(ALLOWED) > 0) {
            findings.warn(
                    subject,
                    "its clock is " + apart.abs().toSeconds() + " s " + (apart.isNegative() ? "ahead of" : "behind")
                            + " this machine's",
                    "Let both follow a time server, as with chrony; look here first: timedatectl");
        }
    }
}
