package kr.chungbaek.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.chungbaek.cli.score.CaseId;
import kr.chungbaek.cli.score.KeyLine;
import kr.chungbaek.cli.score.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorePageTest {

    @TempDir
    Path folder;

    @Test
    void namesProgramsWhatWasMissedAndWhoWasAccused() throws Exception {
        KeyLine found = line("P-1", "nothing was imposed");
        KeyLine missed = line("P-2", "imposed <late>");
        KeyLine innocent = line("P-3", "exempt");
        Scorecard card =
                Scorecard.of(List.of(found, missed), List.of(innocent), Map.of(found.id(), "", innocent.id(), ""));

        ScorePage.write(
                folder.resolve("score.html"),
                DemoScore.of(card, 2, 6, 12, Map.of(), Map.of()),
                Path.of("../../config"));

        assertThat(Files.readString(folder.resolve("score.html")))
                .contains("LT-01 시·도유지(공유재산) 매각 후 취득세 부과누락")
                .contains("<li>LT-01 50000 P-2 (imposed &lt;late&gt;)")
                .contains("<li>LT-01 50000 P-3 (exempt)")
                .contains("50.0 %");
    }

    private static KeyLine line(String key, String why) {
        return new KeyLine(new CaseId("LT-01", "50000", key), null, why);
    }
}
