package kr.chungbaek.cli.demo;

import kr.chungbaek.simulator.story.LookAlike;
import kr.chungbaek.simulator.story.Slip;

/** A case by what identifies it: as the hub alerted it, or as the answer key has it. */
record Answer(String scenario, String government, String caseKey) implements Comparable<Answer> {

    static Answer of(Slip slip) {
        return new Answer(slip.scenario(), slip.town().code(), slip.caseKey());
    }

    /** Whether a false case of the look-alike would be this one. */
    boolean isOf(LookAlike lookAlike) {
        return scenario.equals(lookAlike.scenario())
                && government.equals(lookAlike.town().code())
                && caseKey.startsWith(lookAlike.caseKey());
    }

    @Override
    public int compareTo(Answer other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return scenario + " " + government + " " + caseKey;
    }
}
