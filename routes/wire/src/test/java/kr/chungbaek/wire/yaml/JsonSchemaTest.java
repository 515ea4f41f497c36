package kr.chungbaek.wire.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Set;
import kr.chungbaek.wire.ProjectConfig;
import kr.chungbaek.wire.record.RecordTypeShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What an editor says about a file agrees with what the project's own check says. */
final class JsonSchemaTest {

    private static final String SMALL = """
            record: dog
            title: { ko: 개, en: Dog }
            area: system
            key: [tag]
            dated-by: born_on
            retention: 10 years
            fields:
              tag: { type: text, about: Tag }
              born_on: { type: date, about: Birthday }
            sample: { tag: T-1, born_on: '2026-01-01' }
            """;

    private final com.networknt.schema.JsonSchema schema = JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012)
            .getSchema(JsonSchema.of(RecordTypeShape.FILE, "A record type"));

    @Test
    void acceptsTheProjectsOwnRecordTypes() {
        for (ConfigText file : ProjectConfig.files("records")) {
            assertThat(complaints(file.text())).as(file.path()).isEmpty();
        }
    }

    @Test
    void acceptsASmallFile() {
        assertThat(complaints(SMALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: [tag]=key: []",
                "area: system=area: My Area",
                "type: date=type: day",
                "retention: 10 years=retention: for ever",
                "about: Tag=abuot: Tag",
                "about: Tag=about: Tag, title: { ko: 번호, eng: Number }",
                "record: dog=record: Dog",
                "key: [tag]=key: tag",
                "record: dog=version: 0"
            })
    void refusesWhatTheCheckRefuses(String change) {
        String[] sides = change.split("=", 2);
        String broken = SMALL.replace(sides[0], sides[1]);

        kr.chungbaek.wire.problem.Problems problems = new kr.chungbaek.wire.problem.Problems();
        YamlMap map =
                YamlReader.read(new ConfigText("f.yaml", broken), problems).orElseThrow();

        assertThat(ShapeCheck.matches(map, RecordTypeShape.FILE, problems)).isFalse();
        assertThat(complaints(broken)).isNotEmpty();
    }

    private Set<com.networknt.schema.ValidationMessage> complaints(String yaml) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(dates(yaml));
        return schema.validate(new ObjectMapper().valueToTree(loaded));
    }

    /** Editors read {@code 2026-01-01} as a text; SnakeYAML would make a date of it. */
    private static String dates(String yaml) {
        return yaml.replaceAll("(?m)(: )(\\d{4}-\\d{2}-\\d{2}[^\\s,}']*)", "$1'$2'");
    }
}
