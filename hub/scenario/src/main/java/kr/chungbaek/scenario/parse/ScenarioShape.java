package kr.chungbaek.scenario.parse;

import static kr.chungbaek.wire.yaml.Shape.choice;
import static kr.chungbaek.wire.yaml.Shape.either;
import static kr.chungbaek.wire.yaml.Shape.listOf;
import static kr.chungbaek.wire.yaml.Shape.mapOf;
import static kr.chungbaek.wire.yaml.Shape.optional;
import static kr.chungbaek.wire.yaml.Shape.required;
import static kr.chungbaek.wire.yaml.Shape.struct;
import static kr.chungbaek.wire.yaml.Shape.text;

import kr.chungbaek.scenario.model.Expectation;
import kr.chungbaek.scenario.model.Severity;
import kr.chungbaek.scenario.model.Status;
import kr.chungbaek.wire.record.RecordTypeShape;
import kr.chungbaek.wire.yaml.Shape;

/** What a file in {@code config/scenarios} looks like. */
public final class ScenarioShape {

    private static final long WON = 999_999_999_999_999_999L;

    static final Shape.Text NAME = RecordTypeShape.NAME;
    static final Shape.Text SCENARIO = text("[A-Za-z][A-Za-z0-9_-]{0,39}", "a name as in LT-04");
    static final Shape.Text DATE = text("\\d{4}-\\d{2}-\\d{2}", "a date as in 2026-01-31");

    /** Optional and empty lists are one: no condition on equality. */
    private static final Shape SAME = new Shape.ListOf(text(), true);

    private static final Shape.Struct SET = struct(
            required("record", NAME, "the record type looked at"),
            optional("same", SAME, "what must be equal: a field, or subject's = own"),
            optional("where", text(), "which of the matching records count"),
            optional("scope", choice("government", "nation"), "whose records; the subject's government by default"),
            optional("complete", choice("own"), "own: with scope nation, wait for the own government's feeds only"));

    private static final Shape.Struct WITH = struct(
            required("record", NAME, "the record type of the second record"),
            optional("same", SAME, "what must be equal: a field, or subject's = own"),
            optional("where", text(), "which second records count"),
            optional("scope", choice("government", "nation"), "whose records; the subject's government by default"),
            optional("responsible", new Shape.Flag(), "true: a case belongs to this record's government"));

    private static final Shape.Struct SUBJECT = struct(
            required("record", NAME, "the record type judged"),
            optional("where", text(), "which of its records"),
            optional("with", WITH, "a second record; each pair of the two is judged"),
            optional("responsible", new Shape.Flag(), "true: a case of a pair is its government's"));

    private static final Shape.Struct ONE_OF_SEVERAL = struct(
            required("record", NAME, "a record type judged"),
            optional("where", text(), "which of its records"),
            optional(
                    "rename",
                    mapOf(NAME, NAME),
                    "the common name of each field that has another, as in opened_on: began_on"));

    private static final Shape.Struct DUE = struct(
            required("from", text(), "the first day"),
            optional("every", text(), "how long until the next one, as in 12 months"),
            optional("each-year", text("\\d{2}-\\d{2}", "a day of the year as in 07-01"), "the day of each year"),
            optional("until", text(), "the last day; no end without"),
            optional("plus", text(), "a span added to each day of a year, as in days(30)"),
            optional("per", choice("occasion"), "occasion: each day is judged by itself"));

    private static final Shape.Struct CASE = struct(
            optional("one-per", listOf(text()), "the values that make one case of several findings"),
            optional("evidence", listOf(NAME), "subject and sets that make a case another one after an exclusion"),
            optional("officer", text(), "staff number of the officer concerned"),
            optional("summary", Shape.bilingual(), "one sentence with {field}, {due} and {amount}"),
            optional("check", listOf(Shape.textOrBilingual()), "what to look at first"));

    private static final Shape ROW = mapOf(text("[a-z_][a-z0-9_]*", "a field"), new Shape.Any());
    private static final Shape ROWS = mapOf(NAME, either(ROW, listOf(ROW)));

    private static final Shape OUTCOME = new Shape.Choice(Expectation.Outcome.labels());
    private static final Shape EXPECT = either(
            OUTCOME,
            struct(
                    optional("case", OUTCOME, "what stands; open by default"),
                    optional("due", DATE, "the case's due date"),
                    optional("amount", new Shape.Whole(-WON, WON), "the case's amount"),
                    optional("case_key", text(), "the case's key")));

    private static final Shape.Struct THEN = struct(
            optional("given", ROWS, "records that arrive or are corrected"),
            optional("deleted", ROWS, "records that are deleted, by their key"),
            required("as-of", DATE, "the day of looking"),
            required("expect", EXPECT, "what stands then"));

    private static final Shape.Struct EXAMPLE = struct(
            required("it", text(), "what it shows"),
            required("given", ROWS, "records by type"),
            required("as-of", DATE, "the day of looking"),
            required("expect", EXPECT, "what stands then"),
            optional("then", listOf(THEN), "what happens later"));

    /** The whole file. */
    public static final Shape.Struct FILE = struct(
            required("scenario", SCENARIO, "its name"),
            required("title", Shape.bilingual(), "its title"),
            optional("area", text("[a-z][a-z-]*", "an area in kebab-case, as in local-tax"), "the field of work"),
            optional("basis", Shape.textOrBilingual(), "the law, or what is assumed"),
            optional("why", Shape.textOrBilingual(), "what is lost when nobody looks"),
            optional("status", new Shape.Choice(Status.labels()), "live by default"),
            optional("severity", new Shape.Choice(Severity.labels()), "medium by default"),
            optional(
                    "params",
                    mapOf(NAME, either(new Shape.Any(), mapOf(DATE, new Shape.Any()))),
                    "values, or values by the date from which they hold"),
            optional("param-titles", mapOf(NAME, Shape.bilingual()), "what people read for a parameter, by its name"),
            required("subject", either(SUBJECT, listOf(ONE_OF_SEVERAL)), "what is judged one by one"),
            optional("related", mapOf(NAME, SET), "the records looked at"),
            optional("due", either(text(), listOf(text()), DUE), "the last day in order; without one, judged at once"),
            required("raise", text(), "the condition that makes a case"),
            optional("amount", text(), "the won at stake"),
            optional("case", CASE, "what becomes of a finding"),
            optional(
                    "pace",
                    text("[1-9]\\d{0,3} (second|minute|hour)s?", "a time as in 15 minutes"),
                    "how long to wait from one step to the next"),
            optional("examples", listOf(EXAMPLE), "small stories that the rule must tell rightly"));

    private ScenarioShape() {}
}
