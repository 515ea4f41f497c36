package kr.chungbaek.scenario.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.scenario.model.Subject;
import kr.chungbaek.scenario.model.SubjectRecord;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.YamlList;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;
import kr.chungbaek.wire.yaml.YamlValue;

/** Reads which records are judged. */
final class SubjectReader {

    private final RecordTypes types;
    private final Problems problems;

    SubjectReader(RecordTypes types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    Subject several(YamlList list) {
        List<SubjectRecord> records = new ArrayList<>();
        for (YamlValue item : list.items()) {
            SubjectRecord record = one((YamlMap) item);
            if (records.stream().anyMatch(before -> before.record().equals(record.record()))) {
                problems.add(
                        record.at(),
                        "record '" + record.record() + "' is judged twice",
                        "Join the two conditions by 'or', or write another scenario.");
            }
            records.add(record);
        }
        return new Subject(records, Optional.empty());
    }

    SubjectRecord one(YamlMap subject) {
        YamlScalar record = subject.scalar("record");
        checkJudged(record);
        Optional<RecordType> type = types.find(record.text());
        Map<String, String> rename = new LinkedHashMap<>();
        subject.findMap("rename")
                .ifPresent(map -> map.entries().forEach(entry -> {
                    YamlScalar common = (YamlScalar) entry.value();
                    type.ifPresent(one -> check(one, entry.key(), common));
                    rename.put(entry.key().text(), common.text());
                }));
        return new SubjectRecord(record.text(), subject.findScalar("where").map(Expression::new), rename, record.at());
    }

    private void check(RecordType type, YamlScalar own, YamlScalar common) {
        if (type.find(own.text()).isEmpty()) {
            problems.unknown(own.at(), "in record '" + type.name() + "' the field", own.text(), type.fieldNames());
        } else if (type.find(common.text()).isPresent()) {
            problems.add(
                    common.at(),
                    "record '" + type.name() + "' has a field '" + common.text() + "' of its own",
                    "Choose another common name.");
        }
    }

    void checkJudged(YamlScalar name) {
        if (types.find(name.text()).isEmpty()) {
            types.complain(name, "record", problems);
        }
        if (types.find(name.text()).filter(RecordType::isReference).isPresent()) {
            problems.add(
                    name.at(),
                    "'" + name.text() + "' is a reference table, of which nothing is judged",
                    "Read it under 'related'.");
        }
    }

    /** The names under which a rule knows the fields of its subject; nothing when a record is unknown. */
    Optional<List<String>> fieldNames(YamlValue subject) {
        if (subject instanceof YamlMap one) {
            return types.find(one.scalar("record").text()).map(RecordType::fieldNames);
        }
        List<String> common = new ArrayList<>();
        boolean first = true;
        for (YamlValue item : ((YamlList) subject).items()) {
            YamlMap map = (YamlMap) item;
            Optional<RecordType> type = types.find(map.scalar("record").text());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            List<String> names = type.get().fieldNames().stream()
                    .map(name -> map.findMap("rename")
                            .flatMap(rename -> rename.findScalar(name))
                            .map(YamlScalar::text)
                            .orElse(name))
                    .toList();
            if (first) {
                common.addAll(names);
            }
            common.retainAll(names);
            first = false;
        }
        return Optional.of(common);
    }
}
