package kr.chungbaek.scenario.compile;

/** Under which column each reference is found where an expression is printed. */
@FunctionalInterface
interface Naming {

    String of(Reference reference);
}
