package kr.chungbaek.spoke.control.doctor;

import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.spoke.control.doctor.Finding.State;

/** What is found, in the order of looking. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void ok(String subject, String what) {
        all.add(new Finding(State.OK, subject, what, ""));
    }

    void warn(String subject, String what, String remedy) {
        all.add(new Finding(State.WARNING, subject, what, remedy));
    }

    void bad(String subject, String what, String remedy) {
        all.add(new Finding(State.BAD, subject, what, remedy));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
