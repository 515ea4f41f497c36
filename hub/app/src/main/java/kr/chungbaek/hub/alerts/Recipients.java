package kr.chungbaek.hub.alerts;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.alert.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whom an alert concerns, by the HR records: the officer, the officer's supervisor, the government's auditor. Somebody
 * who is not on record is named all the same, without an address, so that the gap is seen.
 */
public final class Recipients {

    private static final String BY_NUMBER = """
            select officer_id, name, coalesce(supervisor_id, '') as supervisor_id, email from records.officer
            where family = ? and officer_id = ? order by government, record_key limit 1
            """;

    private static final String AUDITOR = """
            select officer_id, name, '' as supervisor_id, email from records.officer
            where family = ? and role = 'AUDITOR' order by officer_id limit 1
            """;

    private final JdbcTemplate jdbc;
    private final UnaryOperator<String> family;

    public Recipients(JdbcTemplate jdbc, UnaryOperator<String> family) {
        this.jdbc = jdbc;
        this.family = family;
    }

    private record Person(String number, String name, String supervisor, String address) {

        Recipient as(Role role) {
            return new Recipient(role, number, name, address);
        }
    }

    /** Always one for each role, in the order of {@link Role}. */
    List<Recipient> of(String government, @Nullable String officer) {
        String relatives = family.apply(government);
        String number = officer == null ? "" : officer;
        Optional<Person> person = find(BY_NUMBER, relatives, number);
        String superior = person.map(Person::supervisor).orElse("");
        return List.of(
                person.map(one -> one.as(Role.OFFICER)).orElse(new Recipient(Role.OFFICER, number, "", "")),
                find(BY_NUMBER, relatives, superior)
                        .map(one -> one.as(Role.SUPERVISOR))
                        .orElse(new Recipient(Role.SUPERVISOR, superior, "", "")),
                find(AUDITOR, relatives)
                        .map(one -> one.as(Role.AUDITOR))
                        .orElse(new Recipient(Role.AUDITOR, "", "", "")));
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
