package kr.chungbaek.hub.cases;

import kr.chungbaek.scenario.compile.CompiledScenario;

/** A case stands for the first time, or again after it was confirmed; in the running transaction. */
public record CaseOpened(CompiledScenario scenario, long caseId) {}
