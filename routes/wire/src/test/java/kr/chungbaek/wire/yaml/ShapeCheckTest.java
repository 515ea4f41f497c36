package kr.chungbaek.wire.yaml;

import static kr.chungbaek.wire.yaml.Shape.choice;
import static kr.chungbaek.wire.yaml.Shape.either;
import static kr.chungbaek.wire.yaml.Shape.listOf;
import static kr.chungbaek.wire.yaml.Shape.mapOf;
import static kr.chungbaek.wire.yaml.Shape.optional;
import static kr.chungbaek.wire.yaml.Shape.required;
import static kr.chungbaek.wire.yaml.Shape.struct;
import static kr.chungbaek.wire.yaml.Shape.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import org.junit.jupiter.api.Test;

final class ShapeCheckTest {

    private static final Shape.Text NAME = text("[a-z_]+", "a name in snake_case, as in approved_on");
    private static final Shape FILE = struct(
            required("name", NAME, "its name"),
            optional("kind", choice("draft", "live"), "its state"),
            optional("on", new Shape.Flag(), "whether"),
            optional("port", new Shape.Whole(1, 65_535), "where"),
            optional("items", listOf(NAME), "what it has"),
            optional("params", mapOf(NAME, new Shape.Any()), "values"),
            optional("due", either(text(), struct(required("from", text(), "begin"))), "when"));

    @Test
    void whatFitsHasNoProblem() {
        assertThat(problemsOf(
                        "name: a\nkind: live\non: true\nport: 80\nitems: [b]\nparams: { c: 1 }\ndue: { from: d }\n"))
                .isEmpty();
    }

    @Test
    void unknownKeyOffersTheNearest() {
        assertThat(problemsOf("name: a\nknd: live\n"))
                .containsExactly("f.yaml:2:1: key 'knd' does not exist."
                        + " Allowed: due, items, kind, name, on, params, port. Did you mean 'kind'?");
    }

    @Test
    void missingKeySaysWhatItMeans() {
        assertThat(problemsOf("kind: live\n"))
                .containsExactly("f.yaml:1:1: the file lacks the key 'name' (its name). Add 'name:'.");
    }

    @Test
    void choiceOffersTheNearest() {
        assertThat(problemsOf("name: a\nkind: lve\n"))
                .containsExactly("f.yaml:2:7: 'kind' is 'lve'. Allowed: draft, live. Did you mean 'live'?");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        assertThat(problemsOf("name: A\non: yes\nport: 70000\nitems: []\nparams: [x]\ndue: { until: x }\n"))
                .containsExactly(
                        "f.yaml:1:7: 'name' is 'A'. Allowed: a name in snake_case, as in approved_on.",
                        "f.yaml:2:5: 'on' is 'yes'. Allowed: true, false.",
                        "f.yaml:3:7: 'port' is '70000'. Allowed: a whole number from 1 to 65535.",
                        "f.yaml:4:8: 'items' is an empty list. Name at least one.",
                        "f.yaml:5:9: 'params' is a list. Allowed: a mapping whose keys are"
                                + " a name in snake_case, as in approved_on.",
                        "f.yaml:6:6: 'due' lacks the key 'from' (begin). Add 'from:'.",
                        "f.yaml:6:8: key 'until' does not exist. Allowed: from.");
    }

    @Test
    void wrongKindOfValueSaysWhatIsAllowed() {
        assertThat(problemsOf("name: { x: 1 }\nitems: b\n"))
                .containsExactly(
                        "f.yaml:1:7: 'name' is a mapping. Allowed: a name in snake_case, as in approved_on.",
                        "f.yaml:2:8: 'items' is 'b'. Allowed: a list, as in [a, b].");
    }

    @Test
    void badItemAndBadKeyAreToldAtTheirOwnPlace() {
        assertThat(problemsOf("name: a\nitems: [b, C]\nparams: { D: 1 }\n"))
                .containsExactly(
                        "f.yaml:2:12: an item of 'items' is 'C'. Allowed: a name in snake_case, as in approved_on.",
                        "f.yaml:3:11: a key of 'params' is 'D'. Allowed: a name in snake_case, as in approved_on.");
    }

    private static List<String> problemsOf(String text) {
        Problems problems = new Problems();
        YamlMap map = YamlReader.read(new ConfigText("f.yaml", text), problems).orElseThrow();
        ShapeCheck.matches(map, FILE, problems);
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
