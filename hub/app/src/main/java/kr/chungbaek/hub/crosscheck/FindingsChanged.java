package kr.chungbaek.hub.crosscheck;

import java.util.List;
import kr.chungbaek.scenario.compile.CompiledScenario;

/** Findings of a scenario came, went or changed, in the running transaction; these cases must be looked at again. */
public record FindingsChanged(CompiledScenario scenario, List<CaseKey> cases) {

    public FindingsChanged {
        cases = List.copyOf(cases);
    }

    /** What findings are gathered by, within a scenario. */
    public record CaseKey(String government, String caseKey) {}
}
