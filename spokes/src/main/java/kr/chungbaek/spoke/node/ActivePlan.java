package kr.chungbaek.spoke.node;

import java.util.List;

/** What the node does now; its file may change under way. */
public final class ActivePlan {

    private volatile Plan plan;
    private volatile List<String> refused = List.of();

    public ActivePlan(Plan plan) {
        this.plan = plan;
    }

    public Plan now() {
        return plan;
    }

    public Node node() {
        return plan.node();
    }

    /** Another plan is carried out from now on. */
    public void take(Plan next) {
        plan = next;
        refused = List.of();
    }

    /** The files say something that cannot be carried out; what runs goes on. */
    public void refuse(List<String> why) {
        refused = List.copyOf(why);
    }

    /** The files say again what runs. */
    public void keep() {
        refused = List.of();
    }

    /** Why the files, as they are now, are not carried out; empty when they are. */
    public List<String> refused() {
        return refused;
    }
}
