package kr.chungbaek.simulator.world;

/**
 * Somebody on a government's staff list.
 *
 * @param id staff number
 * @param supervisorId staff number of the head of the department
 */
public record Officer(String id, String department, String supervisorId, Person person) {

    public String account() {
        return person.account();
    }
}
