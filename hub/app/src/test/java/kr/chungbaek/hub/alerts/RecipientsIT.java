package kr.chungbaek.hub.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RecipientsIT {

    private static final String SUWON = "41110";
    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));

    private Engine engine;
    private Recipients recipients;

    @BeforeEach
    void prepare() {
        DataSource database = TestingDatabase.freshDataSource();
        engine = new Engine(database, MODEL.types(), MODEL.governments()::family, LocalDate.of(2026, 6, 30));
        engine.prepare(MODEL.governments(), MODEL.calendar());
        recipients = new Recipients(new JdbcTemplate(database), MODEL.governments());
    }

    @Test
    void areTheOfficerTheSupervisorAndTheAuditor() {
        store(officer(SUWON, "S-1", "OFFICER", "S-2"), officer(SUWON, "S-2", "SUPERVISOR", null));
        store(officer(SUWON, "S-3", "AUDITOR", null), officer("41280", "S-0", "AUDITOR", null));

        List<Addressee> people = recipients.of(SUWON, "S-1");

        assertThat(people).extracting(Addressee::person).containsExactly("S-1", "S-2", "S-3");
        assertThat(people).allMatch(Addressee::isMeant);
    }

    @Test
    void letTheNextOneUpStandInVisibly() {
        store(officer(SUWON, "S-1", "OFFICER", "S-2"), officer(SUWON, "S-3", "AUDITOR", null));

        List<Addressee> people = recipients.of(SUWON, "S-1");

        assertThat(people).extracting(Addressee::person).containsExactly("S-1", "S-3", "S-3");
        assertThat(people).extracting(Addressee::standsInFor).containsExactly("", "S-2", "");
        assertThat(people.get(1).recipient().name()).contains("standing in for S-2");
    }

    @Test
    void neverLeaveTheAuditorOut() {
        store(officer(SUWON, "S-1", "OFFICER", "S-2"), officer(SUWON, "S-2", "SUPERVISOR", null));
        store(officer("41000", "G-9", "AUDITOR", null));

        List<Addressee> people = recipients.of(SUWON, "S-1");

        assertThat(people).extracting(Addressee::person).containsExactly("S-1", "S-2", "G-9");
        assertThat(people.get(2).isMeant()).isFalse();
    }

    @Test
    void nameTheRolesWhenNobodyIsOnRecord() {
        List<Addressee> people = recipients.of(SUWON, null);

        assertThat(people).hasSize(3).noneMatch(Addressee::isMeant);
        assertThat(people)
                .extracting(Addressee::recipient)
                .extracting(Recipient::address)
                .containsOnly("");
    }

    private void store(Entry... officers) {
        engine.store("gyeonggi", MODEL.types().get("officer"), List.of(officers));
    }

    private static Entry officer(String government, String number, String role, String supervisor) {
        List<Object> values =
                Arrays.asList(number, "홍길동", "D-TAX", role, supervisor, "tk1:" + number, LocalDate.of(2015, 3, 2));
        return new Entry(Operation.PUT, government, values);
    }
}
