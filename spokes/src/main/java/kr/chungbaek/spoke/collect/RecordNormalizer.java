package kr.chungbaek.spoke.collect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.FieldMapping;
import kr.chungbaek.spoke.node.Layout;
import kr.chungbaek.spoke.spool.Item;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.fault.FaultKind;
import kr.chungbaek.wire.problem.Nearest;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;
import org.jspecify.annotations.Nullable;

/** Makes records of what sources give: columns to fields, codes to words, private values to tokens. */
final class RecordNormalizer {

    /** As PostgreSQL prints it, in the Korean time that sessions are set to. */
    private static final Pattern SQL_MOMENT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)(?:\\+09(?::00)?)?");

    private static final Pattern ZONED_MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    private static final int SHORTEST_MOMENT = "2026-01-31 09:00".length();
    private static final int BEFORE_MONTH = "2026".length();

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final Feed feed;
    private final Map<String, String> rollUp;
    private final Tokens tokens;
    private final ControlAmount amount;
    private final List<Target> targets;

    /** Where a mapped value goes. */
    private record Target(FieldMapping mapping, int index, boolean isKey) {

        private boolean isFreeText() {
            return mapping.field().type() == FieldType.TEXT && !isKey;
        }
    }

    RecordNormalizer(Feed feed, Map<String, String> rollUp, Tokens tokens) {
        this.feed = feed;
        this.rollUp = rollUp;
        this.tokens = tokens;
        this.amount = ControlAmount.of(feed.layout());
        RecordType type = feed.layout().record();
        this.targets = feed.layout().fields().stream()
                .map(mapping -> new Target(mapping, type.indexOf(mapping.field().name()), type.isKey(mapping.field())))
                .toList();
    }

    /** The record, or why there is none. */
    Item normalize(SourceRow row) {
        try {
            return put(row);
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.BAD_RECORD) {
                throw fault;
            }
            String reason = Scrubber.scrub(String.valueOf(fault.getMessage()));
            return new Item.Refused(fault.code(), reason, row.place(), row.raw());
        }
    }

    /** The record that a row is about; nothing when not even its key can be read. */
    Optional<Item.Gone> identify(SourceRow row) {
        RecordType type = feed.layout().record();
        List<@Nullable Object> values =
                new ArrayList<>(Collections.nCopies(type.fields().size(), null));
        try {
            for (Target target : targets) {
                Optional<String> text = text(target, row);
                if (target.isKey() && text.isPresent()) {
                    values.set(target.index(), value(target, text.get(), new HashMap<>()));
                }
            }
            boolean whole = type.fields().stream()
                    .allMatch(field -> !type.isKey(field) || values.get(type.indexOf(field.name())) != null);
            return whole ? Optional.of(new Item.Gone(type, government(row, feed.layout()), values)) : Optional.empty();
        } catch (Fault fault) {
            return Optional.empty();
        }
    }

    /** A row's key for people: a resident number in it is replaced by what only this country's spokes can tell. */
    String pseudonym(String key) {
        String scrubbed = Scrubber.scrub(key);
        return scrubbed.equals(key) ? key : scrubbed + " " + tokens.of(FieldType.TEXT, key);
    }

    /** The government that a source's code stands for. */
    String government(String code) {
        String rolled = rollUp.getOrDefault(code, code);
        if (!feed.governments().contains(rolled)) {
            throw new Fault(
                    FaultCode.UNKNOWN_GOVERNMENT,
                    "government '" + code + "' is not one of feed '" + feed.name() + "'; allowed: "
                            + Nearest.listing(rolled, feed.governments()));
        }
        return rolled;
    }

    private Item.Put put(SourceRow row) {
        Layout layout = feed.layout();
        RecordType type = layout.record();
        String government = government(row, layout);
        List<@Nullable Object> values =
                new ArrayList<>(Collections.nCopies(type.fields().size(), null));
        Map<String, String> secrets = new HashMap<>();
        for (Target target : targets) {
            Optional<String> text = text(target, row);
            if (text.isPresent()) {
                values.set(target.index(), value(target, text.get(), secrets));
            }
        }
        CanonicalRecord record = new CanonicalRecord(type, government, values);
        return new Item.Put(record, secrets, day(record), amount.of(record));
    }

    private String government(SourceRow row, Layout layout) {
        if (layout.government().isEmpty()) {
            return feed.governments().get(0);
        }
        String column = layout.government().get();
        return government(row.find(column)
                .orElseThrow(
                        () -> new Fault(FaultCode.UNKNOWN_GOVERNMENT, "column '" + column + "' names no government")));
    }

    private static Optional<String> text(Target target, SourceRow row) {
        Optional<String> constant = target.mapping().constant();
        return constant.isPresent() ? constant : row.find(target.mapping().column());
    }

    private Object value(Target target, String text, Map<String, String> secrets) {
        FieldMapping mapping = target.mapping();
        Field field = mapping.field();
        try {
            String meant = decode(mapping, text);
            if (field.secret()) {
                String clear = PrivateValue.normalise(field.type(), meant);
                String token = tokens.of(field.type(), clear);
                secrets.put(token, clear);
                return token;
            }
            Object value = field.type().parse(meant);
            return target.isFreeText() ? Scrubber.scrub(meant) : value;
        } catch (Fault fault) {
            String what = "field '" + field.name() + "' (column '" + mapping.column() + "'): " + fault.getMessage();
            throw new Fault(fault.code(), what, fault);
        } catch (DateTimeException e) {
            String what = "field '%s' (column '%s'): '%s' is not written as the layout says"
                    .formatted(field.name(), mapping.column(), text);
            throw new Fault(FaultCode.BAD_VALUE, what, e);
        }
    }

    private static String decode(FieldMapping mapping, String text) {
        if (!mapping.codes().isEmpty()) {
            String meaning = mapping.codes().get(text);
            if (meaning == null) {
                throw new Fault(
                        FaultCode.UNKNOWN_CODE,
                        "code " + (mapping.field().secret() ? "" : "'" + text + "' ")
                                + "is not in the code table; allowed: "
                                + Nearest.listing(text, mapping.codes().keySet()));
            }
            return meaning;
        }
        return mapping.form().rewrite(isoMoment(text));
    }

    /** Databases print moments with a blank between day and time; one of another zone is told in Korean time. */
    private static String isoMoment(String text) {
        if (text.length() < SHORTEST_MOMENT || text.charAt(BEFORE_MONTH) != '-') {
            return text;
        }
        if (ZONED_MOMENT.matcher(text).matches()) {
            return OffsetDateTime.parse(text.replace(' ', 'T'))
                    .atZoneSameInstant(KOREA)
                    .toLocalDateTime()
                    .toString();
        }
        return SQL_MOMENT.matcher(text).replaceFirst("$1T$2");
    }

    private static LocalDate day(CanonicalRecord record) {
        Object dated = Objects.requireNonNull(record.value(record.type().datedBy()));
        return dated instanceof LocalDateTime moment ? moment.toLocalDate() : (LocalDate) dated;
    }
}
