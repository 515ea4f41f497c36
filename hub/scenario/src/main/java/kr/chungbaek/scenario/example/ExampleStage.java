package kr.chungbaek.scenario.example;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.scenario.compile.CompiledScenario;

/** The engine that examples are played on. */
public interface ExampleStage {

    /** Forgets every record and day, and judges this scenario from now on. Every feed is complete at all times. */
    void reset(CompiledScenario scenario);

    /**
     * Stores, in this order. The governments need not stand in the reference data. Of one record, what is delivered
     * later replaces what was delivered before.
     */
    void deliver(List<Delivery> deliveries);

    /**
     * Steps until level with what was delivered.
     *
     * @param today never before that of an earlier call since the reset
     * @return the rows for all subjects that are not quiet
     */
    List<Judgement> judge(LocalDate today);
}
