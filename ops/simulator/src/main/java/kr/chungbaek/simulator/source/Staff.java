package kr.chungbaek.simulator.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code hr.staff}; the role is O (officer), S (supervisor) or A (auditor). */
public record Staff(
        String number,
        String sgg,
        String name,
        String department,
        String role,
        @Nullable String boss,
        String email,
        LocalDate hiredOn)
        implements Row {}
