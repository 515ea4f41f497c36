package kr.chungbaek.wire.record;

import static kr.chungbaek.wire.yaml.Shape.choice;
import static kr.chungbaek.wire.yaml.Shape.listOf;
import static kr.chungbaek.wire.yaml.Shape.mapOf;
import static kr.chungbaek.wire.yaml.Shape.optional;
import static kr.chungbaek.wire.yaml.Shape.required;
import static kr.chungbaek.wire.yaml.Shape.struct;
import static kr.chungbaek.wire.yaml.Shape.text;

import kr.chungbaek.wire.yaml.Shape;

/** What a file in {@code config/records} looks like. */
public final class RecordTypeShape {

    /** The name of a record type or field. */
    public static final Shape.Text NAME = text("[a-z][a-z0-9_]{0,59}", "a name in snake_case, as in approved_on");

    /** One field. */
    public static final Shape.Struct FIELD = struct(
            required("type", new Shape.Choice(FieldType.labels()), "the kind of its values"),
            optional("title", Shape.bilingual(), "what people read above its values; its name by default"),
            required("about", text(), "what it means, for those who write rules and feeds"),
            optional("optional", new Shape.Flag(), "true when a record may lack it"),
            optional("private", new Shape.Flag(), "true when only a token of it may leave the node"),
            optional("display", choice("masked"), "masked: shown as in 홍*동 at the hub"));

    /** The whole file. */
    public static final Shape.Struct FILE = struct(
            required("record", NAME, "the type's name"),
            optional("version", new Shape.Whole(1, 9999), "counted from 1"),
            required("title", Shape.bilingual(), "its name for people"),
            required("area", text("[a-z][a-z-]*", "an area in kebab-case, as in local-tax"), "the field of work"),
            required("key", listOf(NAME), "the fields that identify a record within its government"),
            required("dated-by", NAME, "the field that is the business date"),
            required(
                    "retention",
                    text("\\d{1,3} (year|years|month|months|day|days)", "a time as in 10 years"),
                    "how long it is kept"),
            required("fields", mapOf(NAME, FIELD), "its fields, in the order of the wire"),
            required("sample", mapOf(NAME, new Shape.Any()), "one believable value per field"));

    private RecordTypeShape() {}
}
