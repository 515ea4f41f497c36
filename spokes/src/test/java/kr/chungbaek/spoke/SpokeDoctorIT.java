package kr.chungbaek.spoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.spoke.control.doctor.Finding;
import kr.chungbaek.spoke.control.doctor.Finding.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told about real servers that are right, wrong or not there. */
class SpokeDoctorIT {

    @TempDir
    Path folder;

    private TestingBroker hub;
    private TestingSftp bank;
    private TestingSource source;
    private TestingSpoke spoke;

    @BeforeEach
    void start() throws Exception {
        hub = TestingBroker.start(folder.resolve("hub"), "records.jeju", "acks.jeju", "alerts.jeju");
        bank = TestingSftp.start(folder.resolve("bank"));
        source = TestingSource.start();
        source.execute("create role reader login password 'secret'");
        for (String schema : List.of("local_tax", "construction", "hr")) {
            source.execute("grant usage on schema " + schema + " to reader");
            source.execute("grant select on all tables in schema " + schema + " to reader");
        }
        spoke = new TestingSpoke(folder)
                .with("chungbaek.broker.url", hub.url())
                .with("jeju.db.url", source.url().replaceFirst("\\?.*$", ""))
                .with("jeju.db.user", "reader")
                .with("jeju.db.password", "secret")
                .with("jeju.bank.port", String.valueOf(bank.port()))
                .with("jeju.bank.known-hosts", bank.knownHosts().toString());
        try (Stream<Path> keys = Files.list(folder.resolve("keys"))) {
            for (Path key : (Iterable<Path>) keys::iterator) {
                Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    @AfterEach
    void stop() throws Exception {
        source.close();
        bank.close();
        hub.close();
    }

    @Test
    void whatIsRightIsSaidToBeRight() {
        List<Finding> findings = examine();

        assertThat(findings)
                .filteredOn(finding -> finding.state() == State.OK)
                .extracting(Finding::subject, Finding::what)
                .extracting(Object::toString)
                .anySatisfy(text -> assertThat(text).contains("reads MS949"))
                .anySatisfy(text -> assertThat(text).contains("hub", "the broker takes user 'jeju'"))
                .anySatisfy(text -> assertThat(text).contains("its key is the pinned one; folder 'out' shows"))
                .anySatisfy(text -> assertThat(text).contains("local_tax.assessment can be read, and nothing else"));
        assertThat(findings)
                .filteredOn(finding -> finding.state() == State.BAD)
                .extracting(Finding::subject)
                .as("those two servers are not there")
                .containsExactly("mail", "system card");
    }

    @Test
    void aServerWithAnotherKeyIsNotTalkedTo() throws Exception {
        bank.pin(KeyPairGenerator.getInstance("RSA").generateKeyPair());

        assertFound(State.BAD, "system bank", "its key is not the pinned one", "ssh-keyscan");
    }

    @Test
    void aUserWhoMayWriteAndAColumnWithoutIndexAreTold() throws Exception {
        source.execute("grant update on hr.staff to reader");
        source.execute("revoke select on hr.appointment from reader");

        assertFound(
                State.WARNING,
                "system local",
                "user 'reader' may change hr.staff",
                "revoke insert, update, delete, truncate on hr.staff from reader");
        assertFound(
                State.BAD,
                "system local",
                "user 'reader' may not read hr.appointment",
                "grant select on hr.appointment to reader");
        assertFound(
                State.WARNING,
                "system local",
                "column 'change_xid' of construction.completion has no index",
                "create index on construction.completion (change_xid)");
    }

    @Test
    void wrongPasswordsUnknownNamesAndOpenKeysAreTold() throws Exception {
        Files.setPosixFilePermissions(folder.resolve("keys/private.key"), PosixFilePermissions.fromString("rw-r--r--"));
        spoke.with("jeju.bank.password", "wrong")
                .with("jeju.db.user", "nobody")
                .with("jeju.card.url", "tcp://no-such-host.invalid:61616");

        assertFound(State.WARNING, "key", "private.key may be read or written by others (rw-r--r--)", "chmod 600 ");
        assertFound(State.BAD, "system local", "it does not take user 'nobody'", "Correct url, user or password");
        assertFound(State.BAD, "system bank", "it does not take user 'u'", "Correct user, password or private key");
        assertFound(State.BAD, "system card", "DNS does not know host 'no-such-host.invalid'", "/etc/hosts");
    }

    private void assertFound(State state, String subject, String what, String remedy) {
        assertThat(examine()).anySatisfy(finding -> {
            assertThat(finding.state()).isEqualTo(state);
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.what()).contains(what);
            assertThat(finding.remedy()).contains(remedy);
        });
    }

    private List<Finding> examine() {
        return SpokeDoctor.examine(spoke.settings(), subject -> {});
    }
}
