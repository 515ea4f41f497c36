package kr.chungbaek.simulator.source;

import java.util.List;

/** One transaction in a region's PostgreSQL database: rows are inserted, or take the place of those with their key. */
public record SaveRows(String region, List<Row> rows) implements Deed {

    public SaveRows {
        rows = List.copyOf(rows);
    }

    @Override
    public Protocol protocol() {
        return Protocol.SQL;
    }
}
