package kr.chungbaek.simulator.server;

import java.util.Locale;

/** The database user with whom a spoke reads: named like the region, and without the right to change anything. */
public final class ReadOnlyUser {

    private static final String TEMPLATE = """
            do $do$ begin
                if not exists (select from pg_roles where rolname = '{region}') then
                    create role "{region}" login password '{password}';
                end if;
            end $do$;
            grant usage on schema {schemas} to "{region}";
            grant select on all tables in schema {schemas} to "{region}";
            """;

    private ReadOnlyUser() {}

    /** All texts are ours: a name of the reference table, hexadecimal digits, schemas of the project's layouts. */
    public static String of(String region, String password, String schemas) {
        if (!(region + password).toLowerCase(Locale.ROOT).matches("[a-z0-9]+")) {
            throw new IllegalArgumentException("region '" + region + "' is not a plain name");
        }
        return TEMPLATE.replace("{region}", region)
                .replace("{password}", password)
                .replace("{schemas}", schemas);
    }
}
