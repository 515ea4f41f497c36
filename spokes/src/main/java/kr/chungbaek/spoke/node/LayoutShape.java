package kr.chungbaek.spoke.node;

import static kr.chungbaek.wire.yaml.Shape.choice;
import static kr.chungbaek.wire.yaml.Shape.either;
import static kr.chungbaek.wire.yaml.Shape.listOf;
import static kr.chungbaek.wire.yaml.Shape.mapOf;
import static kr.chungbaek.wire.yaml.Shape.optional;
import static kr.chungbaek.wire.yaml.Shape.required;
import static kr.chungbaek.wire.yaml.Shape.struct;
import static kr.chungbaek.wire.yaml.Shape.text;

import java.util.List;
import kr.chungbaek.wire.record.RecordTypeShape;
import kr.chungbaek.wire.yaml.Shape;

/** What a file in {@code config/feeds} looks like. */
public final class LayoutShape {

    static final Shape.Text NAME = text("[a-z][a-z0-9-]{0,59}", "a name in kebab-case, as in card-approvals");

    /** A column is part of the SQL of a page, so it is a plain name and nothing else. */
    private static final Shape.Text COLUMN =
            text("[A-Za-z_][A-Za-z0-9_]{0,62}", "a column's plain name, as in asmt_no");

    private static final Shape.Text TABLE =
            text("[a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*", "a table with its schema, as in local_tax.assessment");

    private static final Shape.Struct SLICE = struct(
            required("at", new Shape.Whole(1, 100_000), "first byte, counted from 1"),
            required("bytes", new Shape.Whole(1, 10_000), "number of bytes"));

    private static final Shape.Text MARK = text("[\\x21-\\x7e]{1,4}", "one to four visible characters, as in D");

    private static final Shape.Struct TABLE_SOURCE = struct(
            required("name", TABLE, "the table, with its schema"),
            required("key", listOf(COLUMN), "the columns that make a row unique"),
            optional("changed-by", COLUMN, "PostgreSQL: the indexed xid8 column, set by default and trigger"),
            optional(
                    "changed-at",
                    COLUMN,
                    "the indexed column with the moment, or the growing number, of a row's change"),
            optional(
                    "overlap",
                    text("\\d{1,6}(s|m|h|d)|\\d{1,9}", "a time as in 10m, or a number of numbers as in 10000"),
                    "how far back rows are read again at every poll; 10m"),
            optional(
                    "whole",
                    text(".{1,60}", Schedule.EXAMPLE),
                    "when the whole table is compared, deleted rows included; nightly with changed-at, at every poll"
                            + " without either"));

    private static final Shape CHARSET = choice("ms949", "utf-8");

    private static final Shape.Whole PLACE = new Shape.Whole(1, 1_000);

    private static final Shape.Struct FIXED = struct(
            required("charset", CHARSET, "how text is encoded"),
            required("line", new Shape.Whole(2, 60_000), "bytes of a line without the line feed"),
            optional(
                    "header",
                    struct(
                            required("mark", MARK, "how the line begins"),
                            required("day", SLICE, "the day as yyyyMMdd")),
                    "the first line"),
            required(
                    "detail",
                    struct(
                            optional("mark", MARK, "how the line begins"),
                            required("columns", mapOf(COLUMN, SLICE), "the columns, by name")),
                    "the lines with rows"),
            optional(
                    "trailer",
                    struct(
                            required("mark", MARK, "how the line begins"),
                            required("count", SLICE, "number of detail lines"),
                            required("sum", SLICE, "sum of a column"),
                            required("sum-of", COLUMN, "that column")),
                    "the last line"));

    private static final Shape.Text MEMBERS = text(
            "[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z_][A-Za-z0-9_-]*){0,9}",
            "names of members with points between, as in response.items");

    private static final Shape.Text PARAMETER =
            text("[A-Za-z_][A-Za-z0-9_.-]{0,62}", "a parameter, as in changedSince");

    private static final Shape.Struct CSV = struct(
            required("charset", CHARSET, "how text is encoded"),
            optional("separator", new Shape.Choice(CsvFormatReader.separators()), "what stands between values; comma"),
            required(
                    "columns",
                    either(mapOf(COLUMN, text()), listOf(COLUMN)),
                    "each column's title in the first line; or, when there is no such line, the columns in order"),
            optional(
                    "trailer",
                    struct(
                            required("mark", text(), "the first value of the line"),
                            required("count", PLACE, "which value is the number of rows, counted from 1"),
                            required("sum", PLACE, "which value is the sum of a column"),
                            required("sum-of", COLUMN, "that column")),
                    "the last line"));

    private static final Shape.Struct FILE_SOURCE = struct(
            required(
                    "name",
                    text(),
                    "a pattern of the files' names; group 'day', or else its first, is the day as yyyyMMdd, and named"
                            + " groups are columns"),
            optional("done", text("[A-Za-z0-9._-]{1,20}", "an ending as in .done"), "ending of the done file"),
            optional("renamed", choice("true"), "the sender gives a file this name once it is whole"),
            optional(
                    "quiet",
                    text("\\d{1,6}(s|m|h)", "a time as in 10m"),
                    "how long a file must not have changed; its day is complete when a later day's file has come"),
            optional("packing", new Shape.Choice(Packing.labels()), "how the file is packed; none"),
            optional("days", new Shape.Choice(FileDays.labels()), "for which days a file must come; any day"),
            optional("fixed", FIXED, "lines of a fixed number of bytes"),
            optional("csv", CSV, "separated values"),
            optional(
                    "camt053",
                    struct(required(
                            "rows",
                            choice("entry", "transaction"),
                            "what becomes a row: an entry, or each of its parts")),
                    "bank statements of ISO 20022"),
            optional(
                    "mt940",
                    struct(required("charset", CHARSET, "how text is encoded")),
                    "bank statements of SWIFT, MT940"));

    private static final Shape.Struct MESSAGE_SOURCE = struct(
            optional(
                    "queue",
                    text("[A-Za-z0-9._-]{1,100}", "a queue's name, as in card.approvals"),
                    "the queue; not for a system of kind route"),
            optional(
                    "xml",
                    mapOf(
                            COLUMN,
                            text(
                                    "[\\w.-]+(/[\\w.-]+)*(/@[\\w.-]+)?|@[\\w.-]+",
                                    "a path below the document's element, as in header/type or header/@id")),
                    "the body is XML: where each column stands"),
            optional(
                    "fixed",
                    struct(
                            required("charset", CHARSET, "how text is encoded"),
                            required("bytes", new Shape.Whole(1, 60_000), "bytes of a body"),
                            required("columns", mapOf(COLUMN, SLICE), "the columns, by name")),
                    "the body has a fixed number of bytes"),
            optional("kind", COLUMN, "the member or column that tells what a message is; without it, each is a record"),
            optional("record", text(), "its value for messages that carry a record"),
            optional(
                    "closed",
                    struct(
                            required("kind", text(), "its value for messages that close a day"),
                            required("government", COLUMN, "the member with the government's code"),
                            required("day", COLUMN, "the member with the day"),
                            required("count", COLUMN, "the member with the number of records of the day"),
                            required("sum", COLUMN, "the member with the sum of a member of all records"),
                            required("sum-of", COLUMN, "that member")),
                    "the message by which the sender closes a day"));

    private static final Shape.Struct PUSH_SOURCE = struct(
            required("rows", COLUMN, "the member that holds the rows"),
            required("complete", COLUMN, "the member with the day through which the rows are complete"));

    private static final Shape.Struct PULL_SOURCE = struct(
            required("path", text("/[A-Za-z0-9/._~-]*", "a path as in /v1/permits"), "after the system's address"),
            optional("parameters", mapOf(PARAMETER, text()), "parameters that are always sent"),
            required("rows", MEMBERS, "the member that holds the rows"),
            required("key", listOf(COLUMN), "the members that make a row unique"),
            optional(
                    "pages",
                    struct(
                            required("parameter", PARAMETER, "the parameter with the page's number"),
                            optional("first", choice("0", "1"), "the number of the first page; 1"),
                            required("size-parameter", PARAMETER, "the parameter with the number of rows of a page"),
                            required("size", new Shape.Whole(1, 10_000), "that number")),
                    "the list comes in pages that are counted"),
            optional(
                    "next",
                    struct(
                            required("parameter", PARAMETER, "the parameter with which the next piece is asked for"),
                            required("mark", MEMBERS, "the member with its value; none in the last piece")),
                    "each piece of the list names the next"),
            optional(
                    "since",
                    struct(
                            required("parameter", PARAMETER, "the parameter with which changes are asked for"),
                            optional("token", MEMBERS, "the member with its next value"),
                            optional("changed-at", COLUMN, "or the member of a row with the moment of its change"),
                            optional(
                                    "overlap",
                                    text("\\d{1,6}(s|m|h|d)", "a time as in 10m"),
                                    "how far back rows are asked for again; 10m")),
                    "only what has changed is asked for; without it, all is listed at every poll"),
            optional(
                    "whole",
                    text(".{1,60}", Schedule.EXAMPLE),
                    "when all is listed, rows that are gone included; nightly with since, at every poll without"));

    private static final Shape.Struct FIELD = struct(
            optional("from", COLUMN, "the source's column or member"),
            optional("value", text(), "the value of all rows, in place of a column"),
            optional("codes", mapOf(text(), text()), "the source's codes and what they mean"),
            optional("format", new Shape.Choice(ValueForm.labels()), "how the source writes it"),
            optional("take", choice("date"), "date: the day of a moment"));

    static final List<String> SOURCES = List.of("table", "file", "message", "push", "pull");

    /** The whole file. */
    public static final Shape.Struct FILE = struct(
            required("layout", NAME, "the layout's name"),
            required("about", text(), "what it is, for people"),
            required("record", RecordTypeShape.NAME, "the record type that comes out"),
            optional("table", TABLE_SOURCE, "a table of a database"),
            optional("file", FILE_SOURCE, "files in a folder of a server"),
            optional("message", MESSAGE_SOURCE, "messages of a queue"),
            optional("push", PUSH_SOURCE, "a JSON body that the source pushes"),
            optional("pull", PULL_SOURCE, "JSON lists that the source answers with"),
            optional(
                    "government",
                    COLUMN,
                    "the column with the government's code; without it, a feed is of the one government it names"),
            required("fields", mapOf(RecordTypeShape.NAME, either(COLUMN, FIELD)), "where each field comes from"));

    private LayoutShape() {}
}
