package kr.chungbaek.wire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.chungbaek.wire.ProjectConfig;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

final class GovernmentsTest {

    private static final String HEADER = "code,region,level,name_ko,name_en,parent,valid_from,valid_until\n";
    private static final ConfigText NO_SUCCESSIONS =
            new ConfigText("config/reference/s.csv", "old_code,new_code,effective_on,change\n");

    private final Problems problems = new Problems();
    private final Governments governments = Governments.read(
            ProjectConfig.file("reference/governments.csv"),
            ProjectConfig.file("reference/government_successions.csv"),
            problems);

    @Test
    void projectsOwnTableHasNoProblems() {
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void twoHundredAndFortyThreeStandBeforeTheReformAndAfterIt() {
        assertThat(standing(LocalDate.of(2026, 6, 30))).isEqualTo(243);
        assertThat(standing(LocalDate.of(2026, 7, 1))).isEqualTo(243);
    }

    @Test
    void seventeenRegionsEachHaveAPseudoGovernment() {
        assertThat(governments.regions()).hasSize(17).contains("jeju");
        assertThat(governments.find("R-jeju")).map(Government::region).contains("jeju");
        assertThat(governments.find("N-nation")).map(Government::level).contains(GovernmentLevel.NATION);
    }

    @Test
    void allThatSuccessionLinksAreOneFamily() {
        assertThat(governments.family("28155")).isEqualTo("28110");
        assertThat(governments.family("28140")).isEqualTo("28110");
        assertThat(governments.family("28290")).isEqualTo("28260");
        assertThat(governments.family("29000")).isEqualTo(governments.family("46000"));
    }

    @Test
    void whoeverHasNoSuccessorIsAFamilyAlone() {
        assertThat(governments.family("41110")).isEqualTo("41110");
        assertThat(governments.family("99999")).isEqualTo("99999");
    }

    @Test
    void ofRegionHoldsTheMetropolitanItsBasicOnesAndTheirPseudoGovernment() {
        assertThat(governments.ofRegion("jeju")).extracting(Government::code).containsExactly("50000", "R-jeju");
    }

    @Test
    void everyMistakeIsToldAtItsPlace() {
        Problems found = new Problems();
        String rows = "41000,gyeonggi,metropolitan,경기도,Gyeonggi-do,,,\n"
                + "41110,gyeonggi,basik,수원시,Suwon-si,gyeonggi,,\n"
                + "41280,gyeonggi,basic,고양시,,gyeonggi,2026-02-30,\n"
                + "1,2\n";

        Governments.read(new ConfigText("config/reference/g.csv", HEADER + rows), NO_SUCCESSIONS, found);

        assertThat(found.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "config/reference/g.csv:3:16: level 'basik' does not exist."
                                + " Allowed: basic, metropolitan, nation, region. Did you mean 'basic'?",
                        "config/reference/g.csv:4:26: column 'name_en' is empty. Give a value.",
                        "config/reference/g.csv:4:36: '2026-02-30' is not a date as in 2026-01-31. Correct it.",
                        "config/reference/g.csv:5:1: the row has 2 cells, the header 8. Check the commas.");
    }

    private long standing(LocalDate day) {
        return governments.all().stream()
                .filter(government -> government.level().compareTo(GovernmentLevel.REGION) < 0)
                .filter(government -> government.standsOn(day))
                .count();
    }
}
