package kr.chungbaek.simulator.server;

import java.util.Locale;

/** The database user with whom a spoke reads: named like the region, and without the right to change anything. */
final class ReadOnlyUser {

    private static final String TEMPLATE = """
            do $do$ begin
                if not exists (select from pg_roles where rolname = '{region}') then
                    create role "{region}" login password '{password}';
                end if;
            end $do$;
            grant usage on schema local_tax, construction, hr to "{region}";
            grant select on all tables in schema local_tax, construction, hr to "{region}";
            """;

    private ReadOnlyUser() {}

    /** Both texts are ours: a name of the reference table and hexadecimal digits. */
    static String of(String region, String password) {
        if (!(region + password).toLowerCase(Locale.ROOT).matches("[a-z0-9]+")) {
            throw new IllegalArgumentException("region '" + region + "' is not a plain name");
        }
        return TEMPLATE.replace("{region}", region).replace("{password}", password);
    }
}
