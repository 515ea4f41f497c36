package kr.chungbaek.spoke.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of a local tax system, in memory: it answers what a feed without a column of changes asks. */
final class TestingTable {

    private final List<String> numbers;

    TestingTable(String... numbers) {
        this.numbers = new ArrayList<>(List.of(numbers));
    }

    /** What it has from now on. */
    void hold(List<String> others) {
        numbers.clear();
        numbers.addAll(others);
    }

    /** One whole poll. */
    void poll(SqlFeed feed) {
        feed.begin();
        while (feed.goesOn()) {
            List<Map<String, Object>> answer = feed.sql().contains("information_schema") ? columns() : rows();
            feed.take(answer.iterator());
        }
    }

    private static List<Map<String, Object>> columns() {
        return row("A-1").keySet().stream()
                .map(name -> Map.<String, Object>of("name", name, "type", "text"))
                .toList();
    }

    private List<Map<String, Object>> rows() {
        return numbers.stream().map(TestingTable::row).toList();
    }

    private static Map<String, Object> row(String number) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "asmt_no", number,
                "sgg_cd", "50110",
                "tax_cd", "105010",
                "rgst_no", "801301-1000001",
                "asmt_ymd", "2026-06-01",
                "asmt_amt", "1",
                "staff_no", "S-1",
                "_key_0", number));
        row.put("pnu", "");
        return row;
    }
}
