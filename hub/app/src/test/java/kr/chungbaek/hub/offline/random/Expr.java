package kr.chungbaek.hub.offline.random;

import org.jspecify.annotations.Nullable;

/**
 * An expression as it is written, and as it is reckoned without a database.
 *
 * @param level how tightly its parts hold together, so that it is bracketed where it must be
 * @param nullable whether its type says that it may be null
 * @param whole whether it is a number that the language takes for a whole one
 * @param eval null stands for SQL's null
 */
record Expr(Kind kind, String text, int level, boolean nullable, boolean whole, Eval eval) {

    static final int OR = 1;
    static final int AND = 2;
    static final int NOT = 3;
    static final int COMPARISON = 4;
    static final int SUM = 5;
    static final int PRODUCT = 6;
    static final int ATOM = 9;

    /** How a value comes about. */
    interface Eval {
        @Nullable
        Object of(Frame frame);
    }

    static Expr atom(Kind kind, String text, boolean nullable, Eval eval) {
        return new Expr(kind, text, ATOM, nullable, false, eval);
    }

    static Expr whole(String text, boolean nullable, Eval eval) {
        return new Expr(Kind.NUMBER, text, ATOM, nullable, true, eval);
    }

    static Expr truth(String text, int level, boolean nullable, Eval eval) {
        return new Expr(Kind.TRUTH, text, level, nullable, false, eval);
    }

    @Nullable
    Object of(Frame frame) {
        return eval.of(frame);
    }

    boolean holds(Frame frame) {
        return Boolean.TRUE.equals(eval.of(frame));
    }

    /** The text, in brackets where it would fall apart among operators of a level. */
    String in(int outer) {
        return level >= outer ? text : "(" + text + ")";
    }
}
