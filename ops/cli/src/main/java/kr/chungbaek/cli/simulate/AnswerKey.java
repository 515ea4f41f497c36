package kr.chungbaek.cli.simulate;

import java.util.List;
import kr.chungbaek.simulator.plot.Answer;

/** The files that hold what must be found, and what must not. */
final class AnswerKey {

    static final String PLANTED = "planted.csv";
    static final String LOOK_ALIKES = "look-alikes.csv";
    static final List<String> HEADER = List.of("scenario", "case_key", "government", "amount", "why");

    private AnswerKey() {}

    static List<String> cells(Answer answer) {
        String amount = answer.amount() == null ? "" : answer.amount().toString();
        return List.of(answer.scenario(), answer.caseKey(), answer.government(), amount, answer.why());
    }
}
