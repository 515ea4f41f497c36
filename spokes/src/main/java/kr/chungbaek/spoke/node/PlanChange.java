package kr.chungbaek.spoke.node;

/** Carries out another plan while the node runs. */
public interface PlanChange {

    /**
     * Stops what has changed and starts what is new; what is the same goes on undisturbed.
     *
     * @throws RuntimeException when it cannot be carried out; what ran before runs again
     */
    void change(Plan next);
}
