package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.AlertCodec;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.alert.Role;

/** Alerts that the node has taken over from the hub, and one delivery for each person. */
final class AlertRows {

    private static final String ADD = """
            insert into alert (incarnation, number, text, stored_at) values (?, ?, ?, ?)
            on conflict (incarnation, number) do nothing
            """;

    private static final String ADD_DELIVERY = """
            insert into delivery (incarnation, number, role, state, attempts, next_at, detail)
            values (?, ?, ?, 'PENDING', 0, ?, '') on conflict (incarnation, number, role) do nothing
            """;

    private static final String DUE = """
            select alert.text, role, attempts from delivery join alert using (incarnation, number)
            where state = 'PENDING' and next_at <= ? order by next_at, incarnation, number, role limit ?
            """;

    private static final String DELIVERED = """
            update delivery set state = 'DELIVERED', attempts = attempts + 1, detail = ''
            where incarnation = ? and number = ? and role = ? and state = 'PENDING'
            """;

    private static final String LATER = """
            update delivery set attempts = attempts + 1, next_at = ?, detail = ?
            where incarnation = ? and number = ? and role = ? and state = 'PENDING'
            """;

    private static final String COUNT = "select state, count(*) from delivery group by state";

    /** Whether it was not there before. */
    boolean add(Store store, Alert alert, Instant now) throws SQLException {
        int added =
                store.update(ADD, alert.incarnation(), alert.number(), AlertCodec.encode(alert), now.toEpochMilli());
        for (Recipient recipient : alert.recipients()) {
            store.update(
                    ADD_DELIVERY,
                    alert.incarnation(),
                    alert.number(),
                    recipient.role().name(),
                    now.toEpochMilli());
        }
        return added == 1;
    }

    List<DueDelivery> due(Store store, Instant now, int most) throws SQLException {
        List<DueDelivery> due = new ArrayList<>();
        try (ResultSet row = store.prepare(DUE, now.toEpochMilli(), most).executeQuery()) {
            while (row.next()) {
                due.add(new DueDelivery(
                        AlertCodec.decode(row.getString(1)), Role.valueOf(row.getString(2)), row.getInt(3)));
            }
        }
        return due;
    }

    /** Whether it was still to be delivered. */
    boolean delivered(Store store, DueDelivery delivery) throws SQLException {
        Alert alert = delivery.alert();
        return store.update(
                        DELIVERED,
                        alert.incarnation(),
                        alert.number(),
                        delivery.role().name())
                == 1;
    }

    void later(Store store, DueDelivery delivery, Instant next, String why) throws SQLException {
        Alert alert = delivery.alert();
        store.update(
                LATER,
                next.toEpochMilli(),
                why,
                alert.incarnation(),
                alert.number(),
                delivery.role().name());
    }

    DeliveryCounts counts(Store store) throws SQLException {
        long pending = 0;
        long delivered = 0;
        try (ResultSet row = store.prepare(COUNT).executeQuery()) {
            while (row.next()) {
                if (row.getString(1).equals("PENDING")) {
                    pending = row.getLong(2);
                } else {
                    delivered = row.getLong(2);
                }
            }
        }
        return new DeliveryCounts(pending, delivered);
    }
}
