package kr.chungbaek.simulator.world;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Who works for one government: a head and two officers in each department, and an auditor over all.
 *
 * @param departments the officers of each, by its code, the head first
 */
public record Staff(Officer auditor, Map<String, List<Officer>> departments) {

    /** The code of each area's department. */
    public static final List<String> DEPARTMENTS =
            List.of("D-TAX", "D-DUTY", "D-FIN", "D-PERMIT", "D-BUILD", "D-WELFARE", "D-HR");

    public Staff {
        departments = Map.copyOf(departments);
    }

    public Officer head(String department) {
        return departments.get(department).get(0);
    }

    /** One of those who are not the head. */
    public Officer officer(String department, RandomGenerator random) {
        List<Officer> all = departments.get(department);
        return all.get(1 + random.nextInt(all.size() - 1));
    }
}
