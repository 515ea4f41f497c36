package kr.chungbaek.spoke.node;

import static kr.chungbaek.wire.yaml.Shape.either;
import static kr.chungbaek.wire.yaml.Shape.listOf;
import static kr.chungbaek.wire.yaml.Shape.mapOf;
import static kr.chungbaek.wire.yaml.Shape.optional;
import static kr.chungbaek.wire.yaml.Shape.required;
import static kr.chungbaek.wire.yaml.Shape.struct;
import static kr.chungbaek.wire.yaml.Shape.text;

import kr.chungbaek.wire.yaml.Shape;

/** What a file in {@code config/nodes} looks like. */
public final class NodeShape {

    private static final Shape.Text CODE =
            text("[0-9]{5}|[RN]-[a-z]+", "a code of the reference table, as in \"41110\"");

    private static final Shape.Text SETTING = text();

    private static final Shape.Text PARAMETER = text("[A-Za-z][A-Za-z0-9]{0,40}", "a parameter, as in directory");

    /** It becomes part of an address, in which these would begin something else. */
    private static final Shape.Text FOLDER = text("[^?&#%{}\\\\]{1,200}", "a folder, as in out/transfers");

    private static final Shape.Struct SYSTEM = struct(
            required("kind", new Shape.Choice(SystemKind.labels()), "what it is"),
            optional("url", SETTING, "its address"),
            optional("host", SETTING, "its host"),
            optional("port", SETTING, "its port"),
            optional("user", SETTING, "the spoke's user there"),
            optional("password", SETTING, "a placeholder for the user's password"),
            optional(
                    "private-key",
                    SETTING,
                    "the file with the private key by which the user is known, without a password"),
            optional("known-hosts", SETTING, "the file with the host's pinned key"),
            optional("folder", FOLDER, "the folder with the files, from the user's home"),
            optional("token", SETTING, "a placeholder for the token that the system shows, or is shown"),
            optional("template", LayoutShape.NAME, "the route template in config/routes that reaches it"),
            optional("parameters", mapOf(PARAMETER, SETTING), "what the route template asks for"),
            optional(
                    "service-key",
                    SETTING,
                    "a placeholder for the key that the system wants as parameter serviceKey, in place of a token"));

    private static final Shape.Struct FEED = struct(
            required("system", LayoutShape.NAME, "where it comes from"),
            optional("layout", LayoutShape.NAME, "how it is read; the feed's own name when not given"),
            optional(
                    "governments", either(listOf(CODE), text("all", "all")), "whose records it brings; all by default"),
            optional("every", text(".{1,60}", Schedule.EXAMPLE), "how often the spoke asks"),
            optional(
                    "settles-after",
                    text("\\d{1,2} business days?", "a number of business days, as in 1 business day"),
                    "how long entries of a day may take; 1 business day by default"),
            required("since", text("\\d{4}-\\d{2}-\\d{2}", "a date as in 2026-01-31"), "the first day it covers"),
            optional("most-records", new Shape.Whole(1, 1_000_000_000), "records of a day beyond which it is paused"),
            optional(
                    "most-quarantined",
                    new Shape.Whole(1, 1_000_000_000),
                    "items of a day that are no records beyond which it is paused"),
            required("promise", text("\\d{1,6}(ms|s|m|h|d)", "a time as in 2d"), "how late it may be"));

    /** The whole file. */
    public static final Shape.Struct FILE = struct(
            required("node", text("[a-z]{3,20}", "a region, as in gyeonggi"), "the region"),
            required("title", Shape.bilingual(), "its name for people"),
            required("governments", listOf(CODE), "the governments of the node"),
            optional(
                    "roll-up", mapOf(text("\\d{5}", "a code that sources use"), CODE), "codes of parts of governments"),
            required("systems", mapOf(LayoutShape.NAME, SYSTEM), "the source systems, by name"),
            required("feeds", mapOf(LayoutShape.NAME, FEED), "the feeds, by name"));

    private NodeShape() {}
}
