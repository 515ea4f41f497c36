package kr.chungbaek.simulator.plot;

import java.util.Locale;
import java.util.Set;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a field that a scene does not tell: nothing in an optional one; a number of its own in a key; somebody,
 * some parcel, some account for who and where; one of the government's people for those who act; else the sample's value.
 */
final class Defaults {

    private static final Set<String> CHECKERS = Set.of("approved_by", "checked_by", "confirmed_by");
    private static final Set<String> MAKERS =
            Set.of("officer_id", "prepared_by", "managed_by", "entered_by", "recorded_by", "holder_id", "decided_by");

    private Defaults() {}

    static @Nullable Object of(RecordType type, Field field, Episode episode) {
        if (field.optional()) {
            return null;
        }
        String name = field.name();
        String department = Departments.of(type);
        if (MAKERS.contains(name) && !type.isKey(field) && field.type() != FieldType.PERSON_ID) {
            return episode.officer(department).id();
        }
        if (CHECKERS.contains(name)) {
            return episode.head(department).id();
        }
        if (name.equals("department") && !type.isKey(field)) {
            return department;
        }
        return switch (field.type()) {
            case PERSON_ID -> episode.person().id();
            case ACCOUNT_NO -> episode.account();
            case TEXT, CODE -> text(type, field, episode);
            default -> type.sample().get(name);
        };
    }

    private static @Nullable Object text(RecordType type, Field field, Episode episode) {
        String name = field.name();
        if (name.equals("parcel_no")) {
            return episode.parcel();
        }
        if (name.equals("household_no")) {
            return episode.person().householdNo();
        }
        if (type.isKey(field) || name.endsWith("_no")) {
            return episode.number(prefix(name));
        }
        if (field.masked()) {
            return episode.name();
        }
        return type.sample().get(name);
    }

    /** The first letters of a field's words: BN for {@code building_no}. */
    private static String prefix(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("_")) {
            letters.append(word.charAt(0));
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
