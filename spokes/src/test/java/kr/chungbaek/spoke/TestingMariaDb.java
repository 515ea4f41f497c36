package kr.chungbaek.spoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.simulator.server.FreePort;

/** Debian's MariaDB with the tables of a local tax system, in a folder of its own. */
public final class TestingMariaDb implements AutoCloseable {

    private static final String SERVER = "/usr/sbin/mariadbd";
    private static final String INSTALL = "/usr/bin/mariadb-install-db";

    private final ServerProcess server;
    private final int port;

    private TestingMariaDb(ServerProcess server, int port) {
        this.server = server;
        this.port = port;
    }

    public static TestingMariaDb start(Path folder) throws IOException, InterruptedException, SQLException {
        ServerProcess.require(SERVER, INSTALL);
        Files.createDirectories(folder);
        Path data = folder.resolve("data");
        String user = "--user=" + System.getProperty("user.name");
        ServerProcess.run(
                List.of(
                        INSTALL,
                        "--no-defaults",
                        user,
                        "--datadir=" + data,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db"),
                folder.resolve("install.log"));
        int port = FreePort.find();
        List<String> command = new ArrayList<>(List.of(SERVER, "--no-defaults", user, "--datadir=" + data));
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("s"),
                "--character-set-server=utf8mb4"));
        TestingMariaDb database =
                new TestingMariaDb(ServerProcess.start(command, port, folder.resolve("server.log")), port);
        database.execute("""
                create database local_tax;
                create table local_tax.assessment (
                    asmt_no varchar(20) primary key, sgg_cd char(5), tax_cd varchar(6), pnu varchar(19), rgst_no varchar(14),
                    asmt_ymd date, asmt_amt decimal(15), staff_no varchar(12),
                    upd_dt timestamp(6) not null default current_timestamp(6) on update current_timestamp(6), key (upd_dt));
                create user reader@'%' identified by 'secret';
                grant select on local_tax.* to reader@'%';
                """);
        return database;
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/local_tax";
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/?allowMultiQueries=true", "root", "");
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public void assess(String number) throws SQLException {
        execute(assessment(number));
    }

    public static String assessment(String number) {
        return "insert into local_tax.assessment"
                + " (asmt_no, sgg_cd, tax_cd, pnu, rgst_no, asmt_ymd, asmt_amt, staff_no) values ('" + number
                + "', '50110', '105010', '5011010100101230000', '801301-1000001', '2026-06-01', 1500000, 'S-1')";
    }

    @Override
    public void close() {
        server.close();
    }
}
