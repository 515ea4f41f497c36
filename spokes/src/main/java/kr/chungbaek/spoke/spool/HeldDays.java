package kr.chungbaek.spoke.spool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days that a sender has called complete, and the refused rows of its request that hold them open. */
final class HeldDays {

    private static final String HOLD =
            "insert into held_day (feed, place, government, day) values (?, ?, ?, ?) on conflict do nothing";

    private static final String OF_PLACE = "select government, day from held_day where feed = ? and place = ?";

    private static final String LET_GO = "delete from held_day where feed = ? and place = ?";

    private static final String IS_HELD =
            "select 1 from held_day where feed = ? and government = ? and day = ? limit 1";

    void hold(Store store, String feed, String place, GovernmentDay of) throws SQLException {
        store.update(HOLD, feed, place, of.government(), of.day().toString());
    }

    /**
     * A row has been put right.
     *
     * @return the days that no other row holds open
     */
    List<GovernmentDay> letGo(Store store, String feed, String place) throws SQLException {
        List<GovernmentDay> days = ofPlace(store, feed, place);
        store.update(LET_GO, feed, place);
        List<GovernmentDay> free = new ArrayList<>();
        for (GovernmentDay of : days) {
            if (!isHeld(store, feed, of)) {
                free.add(of);
            }
        }
        return free;
    }

    private static List<GovernmentDay> ofPlace(Store store, String feed, String place) throws SQLException {
        List<GovernmentDay> days = new ArrayList<>();
        try (ResultSet row = store.prepare(OF_PLACE, feed, place).executeQuery()) {
            while (row.next()) {
                days.add(new GovernmentDay(row.getString(1), LocalDate.parse(row.getString(2))));
            }
        }
        return days;
    }

    private static boolean isHeld(Store store, String feed, GovernmentDay of) throws SQLException {
        try (ResultSet row = store.prepare(
                        IS_HELD, feed, of.government(), of.day().toString())
                .executeQuery()) {
            return row.next();
        }
    }
}
