package kr.chungbaek.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.chungbaek.simulator.source.Protocol;
import kr.chungbaek.simulator.source.Town;
import kr.chungbaek.simulator.story.Slip;
import kr.chungbaek.simulator.story.Story;
import org.junit.jupiter.api.Test;

final class ScoreTest {

    private static final Town TOWN = new Town("jeju", "50000", "제주", "jeju.example", List.of("50000"));
    private static final Story STORY = new Story(
            LocalDate.of(2026, 6, 30),
            List.of(TOWN),
            List.of(),
            List.of(),
            List.of(
                    new Slip("LT-04", TOWN, "B-1", Protocol.SQL, "nothing was assessed"),
                    new Slip("LF-04", TOWN, "D|M|2026-06-29", Protocol.JMS, "twice")),
            List.of());
    private static final Answer FIRST = new Answer("LT-04", "50000", "B-1");
    private static final Answer SECOND = new Answer("LF-04", "50000", "D|M|2026-06-29");

    @Test
    void isPerfectWhenExactlyThePlantedSlipsWereAlerted() {
        Score score = Score.of(STORY, Set.of(FIRST, SECOND), 10, 6, 1.04);

        assertThat(score.isPerfect()).isTrue();
        assertThat(score.found()).isEqualTo(2);
        assertThat(score.seconds()).isEqualTo(1.0);
    }

    @Test
    void countsWhatWasMissed() {
        Score score = Score.of(STORY, Set.of(FIRST), 10, 3, 1);

        assertThat(score.isPerfect()).isFalse();
        assertThat(score.missedCases()).containsExactly("LF-04 50000 D|M|2026-06-29");
        assertThat(score.byProtocol().get("JMS")).isEqualTo(new Score.Tally(1, 0));
    }

    @Test
    void isNotPerfectWhileAMailIsLacking() {
        Score score = Score.of(STORY, Set.of(FIRST, SECOND), 10, 5, 1);

        assertThat(score.isPerfect()).isFalse();
        assertThat(score.undelivered()).isEqualTo(1);
    }

    @Test
    void countsWhatWasAlertedWithoutReason() {
        Answer wrong = new Answer("LT-04", "50000", "B-2");

        Score score = Score.of(STORY, Set.of(FIRST, SECOND, wrong), 10, 9, 1);

        assertThat(score.isPerfect()).isFalse();
        assertThat(score.extraCases()).containsExactly("LT-04 50000 B-2");
        assertThat(score.cases()).isEqualTo(3);
    }
}
