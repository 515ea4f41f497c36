package kr.chungbaek.spoke.collect;

import kr.chungbaek.spoke.node.Feed;

/** A feed whose source is asked: a poll is a row of questions, each with its answer. */
interface PolledFeed {

    Feed feed();

    /** Through which day it is complete. */
    SettledDays days();

    /** Begins a poll where the spool's last transaction ended. */
    void begin();

    /** Whether it waits for an operator. */
    boolean isPaused();

    /** Whether another question is to be asked. */
    boolean goesOn();

    /** Ends a poll that failed, and notes why. What was taken stays taken. */
    void fail(String why);
}
