package kr.chungbaek.simulator.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A government through the years.
 *
 * @param code the one that it had first
 * @param family the code that stands for all that are linked with it by succession
 * @param successors the codes that followed it, none while it stands; several when it was split
 * @param elsewhere the one of its successors that belongs to another region, if there is one
 * @param changedOn the first day of its successors
 * @param domain of its e-mail addresses
 */
public record LocalGovernment(
        String region,
        String code,
        String family,
        String name,
        String domain,
        List<String> successors,
        Optional<String> elsewhere,
        LocalDate changedOn) {

    public LocalGovernment {
        successors = List.copyOf(successors);
    }

    /**
     * The code under which its offices write on a day.
     *
     * @param pick tells which successor takes over when there are several; any number
     */
    public String codeOn(LocalDate day, int pick) {
        if (successors.isEmpty() || day.isBefore(changedOn)) {
            return code;
        }
        return successors.get(Math.floorMod(pick, successors.size()));
    }
}
