package kr.chungbaek.cli.node;

import java.util.Locale;
import kr.chungbaek.spoke.control.doctor.Finding;

/** A finding for people. */
final class DoctorText {

    private DoctorText() {}

    static String of(Finding finding) {
        String line = "%-8s %-16s %s"
                .formatted(finding.state().name().toLowerCase(Locale.ROOT), finding.subject(), finding.what());
        return finding.remedy().isEmpty() ? line : line + System.lineSeparator() + " ".repeat(26) + finding.remedy();
    }
}
