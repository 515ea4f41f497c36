package kr.chungbaek.cli.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;

/** What stands in which column of a file: the header, in any order. */
final class Columns {

    static final String GOVERNMENT = "government";
    static final String VERSION = "_version";
    static final String DELETED = "_deleted";

    private final Map<String, Integer> places;
    private final int count;

    private Columns(Map<String, Integer> places, int count) {
        this.places = Map.copyOf(places);
        this.count = count;
    }

    static Columns read(List<String> header, RecordType type, Header at, Problems problems) {
        List<String> allowed = new ArrayList<>(List.of(GOVERNMENT));
        allowed.addAll(type.fieldNames());
        allowed.addAll(List.of(VERSION, DELETED));
        Map<String, Integer> places = new HashMap<>();
        for (int index = 0; index < header.size(); index++) {
            String name = header.get(index).strip();
            if (!allowed.contains(name)) {
                problems.unknown(at.cell(index), "column", name, allowed);
            } else if (places.putIfAbsent(name, index) != null) {
                problems.add(at.cell(index), "column '" + name + "' stands twice in the header", "Remove one.");
            }
        }
        Columns columns = new Columns(places, header.size());
        columns.checkComplete(type, at.cell(0), problems);
        return columns;
    }

    private void checkComplete(RecordType type, Position at, Problems problems) {
        List<String> needed = new ArrayList<>(List.of(GOVERNMENT));
        type.fields().stream()
                .filter(field -> type.isKey(field) || !field.optional() && !has(DELETED))
                .map(Field::name)
                .forEach(needed::add);
        needed.stream()
                .filter(name -> !has(name))
                .forEach(name -> problems.add(
                        at, "column '" + name + "' of '" + type.name() + "' is missing", "Add it to the header."));
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** How many cells each row has. */
    int count() {
        return count;
    }

    /** Counted from 0; -1 when the file has no such column. */
    int of(String name) {
        return places.getOrDefault(name, -1);
    }

    /** Where the cells of the header stand. */
    interface Header {

        Position cell(int index);
    }
}
