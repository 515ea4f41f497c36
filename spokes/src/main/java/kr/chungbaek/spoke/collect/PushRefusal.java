package kr.chungbaek.spoke.collect;

/** Nothing of a push was taken. */
final class PushRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PushProblem problem;

    PushRefusal(PushProblem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    PushProblem problem() {
        return problem;
    }
}
