package kr.chungbaek.scenario.example;

import java.time.LocalDate;
import kr.chungbaek.scenario.compile.State;
import org.jspecify.annotations.Nullable;

/** What the engine says of one subject: a row of the scenario's judgement. */
public record Judgement(
        String government,
        String subjectKey,
        String caseKey,
        State state,
        @Nullable LocalDate due,
        @Nullable Long amount) {}
