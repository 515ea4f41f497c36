package kr.chungbaek.hub.intake;

import java.util.Objects;
import java.util.Optional;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingSpoke;
import kr.chungbaek.hub.records.RecordStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The intake of a hub that knows one node. */
final class TestingIntake {

    private TestingIntake() {}

    /** @param remedies what an operator allowed when the hub was started */
    static Intake of(JdbcTemplate jdbc, HubModel model, TestingSpoke node, Remedies remedies) {
        return new Intake(
                jdbc,
                new DataSourceTransactionManager(Objects.requireNonNull(jdbc.getDataSource())),
                model.types(),
                new RecordStore(jdbc, model.governments()::family),
                model.governments(),
                region -> Optional.of(node.keys().getPublic()),
                remedies,
                event -> {});
    }
}
