package kr.chungbaek.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScorecardTest {

    private static final CaseId FIRST = new CaseId("LT-04", "50000", "B-1");
    private static final CaseId SECOND = new CaseId("LT-04", "50000", "B-2");
    private static final CaseId INNOCENT = new CaseId("LT-04", "50000", "B-3");
    private static final CaseId OTHER = new CaseId("LF-01", "50000", "C-1");
    private static final List<KeyLine> SLIPS =
            List.of(new KeyLine(FIRST, 100L, "nothing was assessed"), new KeyLine(SECOND, null, "too late"));
    private static final List<KeyLine> LOOK_ALIKES = List.of(new KeyLine(INNOCENT, null, "the owner is exempt"));

    @Test
    void allFoundAndNothingElseIsPerfect() {
        Scorecard card = Scorecard.of(SLIPS, LOOK_ALIKES, Map.of(FIRST, "100", SECOND, ""));

        assertThat(card.isPerfect()).isTrue();
        assertThat(card.total()).isEqualTo(new Scorecard.Program(2, 2, 1, 0, 0));
        assertThat(card.total().recall()).isEqualTo(1);
        assertThat(card.total().precision()).isEqualTo(1);
    }

    @Test
    void aMissedSlipLowersRecallAndIsNamed() {
        Scorecard card = Scorecard.of(SLIPS, LOOK_ALIKES, Map.of(FIRST, "100"));

        assertThat(card.total().recall()).isEqualTo(0.5);
        assertThat(card.missed()).containsExactly("LT-04 50000 B-2 (too late)");
        assertThat(card.isPerfect()).isFalse();
    }

    @Test
    void anAccusedLookAlikeLowersPrecisionAndIsNamedWithItsReason() {
        Scorecard card = Scorecard.of(SLIPS, LOOK_ALIKES, Map.of(FIRST, "100", SECOND, "", INNOCENT, "", OTHER, ""));

        assertThat(card.accused()).containsExactly("LT-04 50000 B-3 (the owner is exempt)");
        assertThat(card.extra()).containsExactly("LF-01 50000 C-1");
        assertThat(card.total().precision()).isEqualTo(0.5);
        assertThat(card.programs().get("LF-01").precision()).isZero();
        assertThat(card.isPerfect()).isFalse();
    }

    @Test
    void anotherAmountThanTheKeysIsToldAndIsNotPerfect() {
        Scorecard card = Scorecard.of(SLIPS, LOOK_ALIKES, Map.of(FIRST, "90", SECOND, "7"));

        assertThat(card.otherAmounts()).containsExactly("LT-04 50000 B-1 (nothing was assessed): 90 won, not 100");
        assertThat(card.isPerfect()).isFalse();
    }
}
