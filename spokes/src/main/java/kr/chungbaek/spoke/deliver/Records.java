package kr.chungbaek.spoke.deliver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.spoke.deliver.Letter.Row;

/**
 * Records of one set, so that the eye finds how they differ: what all of them say is said once.
 *
 * @param same what all say
 * @param names what they differ in; empty for a single record
 * @param lines one per record, a value per name, empty where the record says nothing
 */
record Records(List<Row> same, List<String> names, List<List<String>> lines) {

    static final Records NONE = new Records(List.of(), List.of(), List.of());

    Records {
        same = List.copyOf(same);
        names = List.copyOf(names);
        lines = lines.stream().map(List::copyOf).toList();
    }

    static Records of(List<List<Row>> records) {
        Map<String, List<String>> byName = byName(records);
        List<Row> same = new ArrayList<>();
        List<String> names = new ArrayList<>();
        byName.forEach((name, values) -> {
            if (new HashSet<>(values).size() == 1) {
                same.add(new Row(name, values.get(0)));
            } else {
                names.add(name);
            }
        });
        List<List<String>> lines = new ArrayList<>();
        for (int record = 0; record < records.size() && !names.isEmpty(); record++) {
            int place = record;
            lines.add(names.stream().map(name -> byName.get(name).get(place)).toList());
        }
        return new Records(same, names, lines);
    }

    private static Map<String, List<String>> byName(List<List<Row>> records) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (int record = 0; record < records.size(); record++) {
            for (Row row : records.get(record)) {
                byName.computeIfAbsent(row.name(), name -> blanks(records.size()))
                        .set(record, row.value());
            }
        }
        return byName;
    }

    private static List<String> blanks(int count) {
        return new ArrayList<>(Collections.nCopies(count, ""));
    }
}
