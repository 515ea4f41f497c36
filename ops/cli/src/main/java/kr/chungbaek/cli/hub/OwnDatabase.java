package kr.chungbaek.cli.hub;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.sql.DataSource;
import kr.chungbaek.cli.Refusal;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The operator's own PostgreSQL, saved and restored by its own tools. */
record OwnDatabase(String url, String user, String password) {

    private static final String HAS_ANYTHING = """
            select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema')
            """;

    /** Where Debian and others keep the tools of each version, when they are not on the path. */
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    void dump(Path file, Optional<Path> tools) throws IOException, InterruptedException {
        run(tools, "pg_dump", "--format=custom", "--no-owner", "--file=" + file);
    }

    void restore(Path file, Optional<Path> tools) throws IOException, InterruptedException {
        run(
                tools,
                "pg_restore",
                "--exit-on-error",
                "--single-transaction",
                "--no-owner",
                "--dbname=" + parsed().getProperty("PGDBNAME"),
                file.toString());
    }

    /** @throws Refusal when there is something in it, or it cannot be reached */
    void requireEmpty() {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                ResultSet row = connection.createStatement().executeQuery(HAS_ANYTHING)) {
            if (row.next() && row.getBoolean(1)) {
                String name = parsed().getProperty("PGDBNAME");
                throw new Refusal(
                        ("cb: the database '%s' is not empty, and nothing in it is replaced. Stop the hub, and as"
                                        + " the server's administrator: alter database %s rename to %s_aside; create database %s"
                                        + " owner …")
                                .formatted(name, name, name, name));
            }
        } catch (SQLException e) {
            throw new Refusal("cb: the database '" + url + "' cannot be reached: " + e.getMessage());
        }
    }

    DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    private void run(Optional<Path> tools, String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program(tools, tool)));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new Refusal(
                    "cb: '" + command.get(0) + "' cannot be run. Install the client programs of the database's"
                            + " version (Debian, Ubuntu: apt install postgresql-client), or name their folder: --tools DIR");
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new Refusal("cb: " + tool + " failed: " + said + System.lineSeparator()
                    + "    It must be of the server's version or later; name the folder of another: --tools DIR");
        }
    }

    /** The newest that is installed, since an older one refuses a newer server. */
    private static String program(Optional<Path> tools, String tool) throws IOException {
        if (tools.isPresent()) {
            return tools.get().resolve(tool).toString();
        }
        if (!Files.isDirectory(INSTALLED)) {
            return tool;
        }
        try (var versions = Files.list(INSTALLED)) {
            return versions.filter(version -> version.getFileName().toString().matches("\\d+"))
                    .filter(version -> Files.isExecutable(version.resolve("bin").resolve(tool)))
                    .max((one, other) -> Integer.compare(number(one), number(other)))
                    .map(version -> version.resolve("bin").resolve(tool).toString())
                    .orElse(tool);
        }
    }

    private static int number(Path version) {
        return Integer.parseInt(version.getFileName().toString());
    }

    /** Nothing secret on a command line, which everybody on the machine sees. */
    private Map<String, String> environment() {
        Properties parsed = parsed();
        Map<String, String> environment = new TreeMap<>(Map.of(
                "PGHOST", parsed.getProperty("PGHOST"),
                "PGPORT", parsed.getProperty("PGPORT"),
                "PGDATABASE", parsed.getProperty("PGDBNAME"),
                "PGUSER", user,
                "PGCONNECT_TIMEOUT", "10"));
        if (!password.isEmpty()) {
            environment.put("PGPASSWORD", password);
        }
        Optional.ofNullable(parsed.getProperty("sslmode")).ifPresent(mode -> environment.put("PGSSLMODE", mode));
        Optional.ofNullable(parsed.getProperty("sslrootcert"))
                .ifPresent(file -> environment.put("PGSSLROOTCERT", file));
        return environment;
    }

    private Properties parsed() {
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) {
            throw new Refusal("cb: chungbaek.database.url is '" + url + "', not as in"
                    + " jdbc:postgresql://db.example:5432/chungbaek");
        }
        return parsed;
    }
}
