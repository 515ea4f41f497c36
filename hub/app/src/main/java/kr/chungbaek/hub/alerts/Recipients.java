package kr.chungbaek.hub.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.wire.alert.Role;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.GovernmentLevel;
import kr.chungbaek.wire.reference.Governments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whom an alert concerns, by the HR records: the officer, the officer's supervisor, the government's auditor. For
 * somebody who is not on record the next one up stands in; for the auditor it is the region's. When nobody at all is on
 * record, the role is named without a person, so that the gap is seen.
 */
public final class Recipients {

    private static final String BY_NUMBER = """
            select officer_id, name, coalesce(supervisor_id, '') as supervisor_id, email from records.officer
            where family = ? and officer_id = ? order by government, record_key limit 1
            """;

    private static final String AUDITOR = """
            select o.officer_id, o.name, '' as supervisor_id, o.email
            from unnest(?::text[]) with ordinality as g(family, nearness)
            join records.officer o on o.family = g.family and o.role = 'AUDITOR'
            order by g.nearness, o.officer_id limit 1
            """;

    private final JdbcTemplate jdbc;
    private final Governments governments;

    public Recipients(JdbcTemplate jdbc, Governments governments) {
        this.jdbc = jdbc;
        this.governments = governments;
    }

    private record Person(String number, String name, String supervisor, String address) {

        /** @param named as in {@link Addressee} */
        Addressee as(Role role, String standsInFor, boolean named) {
            return new Addressee(role, number, name, address, standsInFor, named);
        }
    }

    /** Always one for each role, in the order of {@link Role}. */
    List<Addressee> of(String government, @Nullable String officer) {
        String family = governments.family(government);
        Optional<Person> person = officer == null ? Optional.empty() : find(BY_NUMBER, family, officer);
        Optional<Person> supervisor = person.map(Person::supervisor)
                .filter(number -> !number.isEmpty())
                .flatMap(number -> find(BY_NUMBER, family, number));
        Optional<Person> own = auditor(List.of(family));
        Optional<Person> auditor = own.or(() -> auditor(above(government)));
        return List.of(
                addressee(Role.OFFICER, person, supervisor.or(() -> auditor), officer),
                addressee(
                        Role.SUPERVISOR,
                        supervisor,
                        auditor,
                        person.map(Person::supervisor).orElse(null)),
                addressee(Role.AUDITOR, own, auditor, null));
    }

    /**
     * Who is told in a role. An auditor is there all the same when the records name none.
     *
     * @param number of the person meant; empty or absent when the records name none
     */
    private static Addressee addressee(
            Role role, Optional<Person> meant, Optional<Person> standIn, @Nullable String number) {
        // A head of department has no supervisor.
        boolean isNamed = role == Role.AUDITOR || number != null && !number.isEmpty();
        String missing = number == null || number.isEmpty() ? role.name() : number;
        return meant.map(person -> person.as(role, "", true))
                .or(() -> standIn.map(person -> person.as(role, missing, isNamed)))
                .orElse(new Addressee(role, number == null ? "" : number, "", "", missing, isNamed));
    }

    /** The region's metropolitan government, then its pseudo-government, where officers may be kept who serve all. */
    private List<String> above(String government) {
        List<String> families = new ArrayList<>();
        String region = governments.find(government).map(Government::region).orElse("");
        for (GovernmentLevel level : List.of(GovernmentLevel.METROPOLITAN, GovernmentLevel.REGION)) {
            governments.ofRegion(region).stream()
                    .filter(one -> one.level() == level)
                    .map(one -> governments.family(one.code()))
                    .forEach(families::add);
        }
        return families;
    }

    private Optional<Person> auditor(List<String> families) {
        return find(AUDITOR, (Object) families.toArray(String[]::new));
    }

    private Optional<Person> find(String sql, Object... parameters) {
        return jdbc
                .query(
                        sql,
                        (row, number) ->
                                new Person(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        parameters)
                .stream()
                .findFirst();
    }
}
