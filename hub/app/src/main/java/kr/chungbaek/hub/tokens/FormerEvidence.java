package kr.chungbaek.hub.tokens;

import java.util.List;

/** What was found under the former key, and has its evidence made of tokens of it. */
public interface FormerEvidence {

    /** From now on evidence is reckoned as if nothing had been moved. Within the transaction of the order to move. */
    void keep();

    /** Scenarios whose evidence is still that of the former key, and will be made anew by itself. */
    List<String> left();

    /** Lets go of evidence that nobody makes anew. Within the transaction that ends the change. */
    void letGo();
}
