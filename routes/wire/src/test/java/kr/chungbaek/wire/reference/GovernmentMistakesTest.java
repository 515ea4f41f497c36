package kr.chungbaek.wire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

/** What no single cell is wrong in, but does not fit together: both ends are told. */
final class GovernmentMistakesTest {

    private static final String HEADER = "code,region,level,name_ko,name_en,parent,valid_from,valid_until\n";
    private static final String OLD_AND_NEW =
            "1,a,metropolitan,ko,en,,,2026-06-30\n2,a,metropolitan,ko,en,,2026-07-01,\n";

    private final Problems problems = new Problems();

    @Test
    void aSuccessionOfTheDayAfterTheOldOnesLastIsRight() {
        told(OLD_AND_NEW, "1,2,2026-07-01,merge\n");
    }

    @Test
    void aSuccessorMayHaveStoodBefore() {
        told("1,a,metropolitan,ko,en,,,2026-06-30\n2,a,metropolitan,ko,en,,,\n", "1,2,2026-07-01,merge\n");
    }

    @Test
    void nobodySucceedsHimself() {
        told(OLD_AND_NEW, "1,1,2026-07-01,merge\n", "s.csv:2:3: government '1' succeeds itself. Remove the row.");
    }

    @Test
    void aSuccessionThatStandsTwiceNamesTheFirstRow() {
        told(
                OLD_AND_NEW,
                "1,2,2026-07-01,merge\n1,2,2026-07-01,split\n",
                "s.csv:3:1: the succession of '1' by '2' stands twice, first at s.csv:2:1. Keep one of them.");
    }

    @Test
    void twoThatSucceedEachOtherAreToldWithBothRows() {
        told(
                OLD_AND_NEW,
                "1,2,2026-07-01,merge\n2,1,2026-07-01,merge\n",
                "s.csv:3:1: '2' is succeeded by '1', which is succeeded by '2' itself (s.csv:2:1). Remove the row that is wrong.");
    }

    @Test
    void aLongerCircleIsToldWithEveryRow() {
        told(
                OLD_AND_NEW + "3,a,metropolitan,ko,en,,2026-07-01,2026-12-31\n",
                "1,3,2026-07-01,merge\n3,2,2027-01-01,merge\n2,1,2027-01-01,merge\n",
                "s.csv:4:1: '2' is succeeded by '1', which is succeeded by '2' itself (s.csv:2:1, s.csv:3:1)."
                        + " Remove the row that is wrong.");
    }

    @Test
    void aSuccessionOfAnotherDayThanTheGovernmentsNamesThem() {
        told(
                OLD_AND_NEW,
                "1,2,2026-01-01,merge\n",
                "s.csv:2:5: the succession is of 2026-01-01, but '1' has 'valid_until' 2026-06-30 at g.csv:2:26."
                        + " The last day of the old is the day before: correct one of them.",
                "s.csv:2:5: the succession is of 2026-01-01, but '2' has 'valid_from' 2026-07-01 at g.csv:3:25."
                        + " The first day of the new is no later: correct one of them.");
    }

    @Test
    void whoIsSucceededDoesNotStandAnyMore() {
        told(
                "1,a,metropolitan,ko,en,,,\n2,a,metropolitan,ko,en,,2026-07-01,\n",
                "1,2,2026-07-01,merge\n",
                "s.csv:2:5: the succession is of 2026-07-01, but '1' has no 'valid_until' at g.csv:2:26."
                        + " The last day of the old is the day before: correct one of them.");
    }

    @Test
    void whoSucceedsStandsOnThatDay() {
        told(
                "1,a,metropolitan,ko,en,,,2026-06-30\n2,a,metropolitan,ko,en,,,2026-01-01\n",
                "1,2,2026-07-01,merge\n",
                "s.csv:2:5: the succession is of 2026-07-01, but '2' has 'valid_until' 2026-01-01 at g.csv:3:26."
                        + " The new stands on that day: correct one of them.");
    }

    @Test
    void aGovernmentThatEndsBeforeItBeginsIsTold() {
        told(
                "1,a,metropolitan,ko,en,,2026-07-01,2026-06-30\n",
                "",
                "g.csv:2:36: 'valid_until' 2026-06-30 lies before 'valid_from' 2026-07-01 (g.csv:2:25)."
                        + " Give the last day, or leave it empty while there is none.");
    }

    @Test
    void aParentThatDoesNotExistIsTold() {
        told(
                "1,seoul,metropolitan,ko,en,,,\n2,seoul,basic,ko,en,seul,,\n",
                "",
                "g.csv:3:21: parent 'seul' does not exist: no metropolitan government is of that region."
                        + " Allowed: seoul. Did you mean 'seoul'?");
    }

    @Test
    void aGovernmentThatStandsTwiceNamesTheFirstRow() {
        told(
                "1,a,metropolitan,ko,en,,,\n1,a,metropolitan,ko,en,,,\n",
                "",
                "g.csv:3:1: government '1' stands twice, first at g.csv:2:1. Keep one of them.");
    }

    private void told(String governments, String successions, String... messages) {
        Governments.read(
                new ConfigText("g.csv", HEADER + governments),
                new ConfigText("s.csv", "old_code,new_code,effective_on,change\n" + successions),
                problems);

        assertThat(problems.sorted()).extracting(Problem::toString).containsExactly(messages);
    }
}
