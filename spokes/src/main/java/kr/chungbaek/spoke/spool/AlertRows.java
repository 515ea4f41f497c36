package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.AlertCodec;
import kr.chungbaek.wire.alert.Recipient;
import kr.chungbaek.wire.alert.Role;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;

/** Alerts that the node has taken over from the hub, and one delivery for each person. */
final class AlertRows {

    private static final String ADD = """
            insert into alert (incarnation, number, text, stored_at) values (?, ?, ?, ?)
            on conflict (incarnation, number) do nothing
            """;

    private static final String FIND = "select text from alert where incarnation = ? and number = ?";

    private static final String ADD_DELIVERY = """
            insert into delivery (incarnation, number, role, state, attempts, next_at, detail)
            values (?, ?, ?, 'PENDING', 0, ?, '') on conflict (incarnation, number, role) do nothing
            """;

    private static final String DUE = """
            select alert.text, role, attempts from delivery join alert using (incarnation, number)
            where state = 'PENDING' and next_at <= ? order by next_at, incarnation, number, role limit ?
            """;

    private static final String TRY = """
            update delivery set attempts = attempts + 1, next_at = ?
            where incarnation = ? and number = ? and role = ? and state = 'PENDING'
            """;

    private static final String CLOSE = """
            update delivery set state = ?, detail = ?
            where incarnation = ? and number = ? and role = ? and state = 'PENDING'
            """;

    private static final String LATER = """
            update delivery set next_at = ?, detail = ?
            where incarnation = ? and number = ? and role = ? and state = 'PENDING'
            """;

    private static final String COUNT = "select state, count(*) from delivery group by state";

    /**
     * Whether it was not there before.
     *
     * @throws Fault FORK when another alert has its number: a hub that was restored numbers anew what it has forgotten
     */
    boolean add(Store store, Alert alert, Instant now) throws SQLException {
        refuseAnother(store, alert);
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

    private static void refuseAnother(Store store, Alert alert) throws SQLException {
        try (ResultSet row =
                store.prepare(FIND, alert.incarnation(), alert.number()).executeQuery()) {
            if (row.next() && !AlertCodec.decode(row.getString(1)).equals(alert)) {
                throw new Fault(
                        FaultCode.FORK,
                        "alert " + alert.number() + " of hub '" + alert.incarnation() + "' is known with other content."
                                + " Was the hub restored from a backup? See to case " + alert.caseId() + " by hand.");
            }
        }
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

    /** Notes an attempt before it is made, so that one whose end is never noted is not made again at once. */
    void attempt(Store store, DueDelivery delivery, Instant next) throws SQLException {
        Alert alert = delivery.alert();
        store.update(
                TRY,
                next.toEpochMilli(),
                alert.incarnation(),
                alert.number(),
                delivery.role().name());
    }

    /** Whether it was still to be delivered. */
    boolean delivered(Store store, DueDelivery delivery) throws SQLException {
        return close(store, delivery, "DELIVERED", "");
    }

    /** Whether it was still to be delivered. */
    boolean failed(Store store, DueDelivery delivery, String why) throws SQLException {
        return close(store, delivery, "FAILED", why);
    }

    private static boolean close(Store store, DueDelivery delivery, String state, String why) throws SQLException {
        Alert alert = delivery.alert();
        return store.update(
                        CLOSE,
                        state,
                        why,
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
        Map<String, Long> counts = new HashMap<>();
        try (ResultSet row = store.prepare(COUNT).executeQuery()) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return new DeliveryCounts(
                counts.getOrDefault("PENDING", 0L),
                counts.getOrDefault("DELIVERED", 0L),
                counts.getOrDefault("FAILED", 0L));
    }
}
