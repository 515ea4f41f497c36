package kr.chungbaek.wire.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import kr.chungbaek.wire.ProjectConfig;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.Bilingual;
import kr.chungbaek.wire.yaml.ConfigText;
import kr.chungbaek.wire.yaml.YamlScalar;
import org.junit.jupiter.api.Test;

final class RecordTypeReaderTest {

    private static final String DOG = """
            record: dog
            title: { ko: 개, en: Dog }
            area: system
            key: [tag]
            dated-by: born_on
            retention: 18 months
            fields:
              tag: { type: text, about: Tag }
              owner: { type: person-id, private: true, optional: true, about: Owner }
              born_on: { type: date, about: Birthday }
            sample: { tag: T-1, born_on: 2026-01-01 }
            """;

    @Test
    void projectsOwnTypesHaveNoProblems() {
        Problems problems = new Problems();

        RecordTypes types = RecordTypeReader.read(ProjectConfig.files("records"), problems);

        assertThat(problems.sorted()).isEmpty();
        assertThat(types.names()).contains("tax_assessment", "alert_receipt").hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void leavesABrokenTypeToItsOwnFileWhenOthersNameIt() {
        Problems problems = new Problems();
        String broken = DOG.replace("key: [tag]", "key: [tug]");
        RecordTypes types = RecordTypeReader.read(List.of(new ConfigText("dog.yaml", broken)), problems);

        types.complain(YamlScalar.of("dog"), "record", problems);
        types.complain(YamlScalar.of("cat"), "record", problems);

        assertThat(problems.sorted())
                .extracting(Problem::what)
                .containsExactlyInAnyOrder("field 'tug' does not exist", "record 'cat' does not exist");
    }

    @Test
    void readsAllThatTheFileSays() {
        RecordType dog = RecordTypeReader.read(List.of(new ConfigText("dog.yaml", DOG)), new Problems())
                .get("dog");

        assertThat(dog.retention()).isEqualTo(Period.ofMonths(18));
        assertThat(dog.fieldNames()).containsExactly("tag", "owner", "born_on");
        assertThat(dog.field("owner").secret()).isTrue();
        assertThat(dog.field("owner").optional()).isTrue();
        assertThat(dog.sample()).containsEntry("born_on", LocalDate.of(2026, 1, 1));
        assertThat(dog.at()).hasToString("dog.yaml:1:9");
    }

    @Test
    void aFieldIsCalledByItsTitleOrElseByItsName() {
        String titled = DOG.replace("{ type: date,", "{ type: date, title: { ko: 생일, en: Born on },");

        RecordType dog = RecordTypeReader.read(List.of(new ConfigText("dog.yaml", titled)), new Problems())
                .get("dog");

        assertThat(dog.field("born_on").title()).isEqualTo(new Bilingual("생일", "Born on"));
        assertThat(dog.field("tag").title()).isEqualTo(new Bilingual("tag", "tag"));
    }

    @Test
    void aTitleIsInBothLanguages() {
        assertThat(problemsOf(DOG.replace("{ type: date,", "{ type: date, title: { ko: 생일, eng: Born on },")))
                .containsExactly(
                        "dog.yaml:10:33: 'title' lacks the key 'en' (English). Add 'en:'.",
                        "dog.yaml:10:43: key 'eng' does not exist. Allowed: en, ko. Did you mean 'en'?");
        assertThat(problemsOf(DOG.replace("{ type: date,", "{ type: date, title: 생일,")))
                .containsExactly("dog.yaml:10:33: 'title' is '생일'. Allowed: a mapping with the keys ko, en.");
    }

    @Test
    void projectsOwnFieldsAllHaveTitles() {
        RecordTypes types = RecordTypeReader.read(ProjectConfig.files("records"), new Problems());

        assertThat(types.all())
                .flatExtracting(RecordType::fields)
                .allSatisfy(
                        field -> assertThat(field.title().ko()).as(field.name()).isNotEqualTo(field.name()));
    }

    @Test
    void keyMustNameRequiredFields() {
        assertThat(problemsOf(DOG.replace("[tag]", "[tg, owner]")))
                .containsExactly(
                        "dog.yaml:4:7: field 'tg' does not exist. Allowed: born_on, owner, tag. Did you mean 'tag'?",
                        "dog.yaml:4:11: key field 'owner' is optional. Remove 'optional: true' from the field.");
    }

    @Test
    void businessDateMustBeARequiredDate() {
        assertThat(problemsOf(DOG.replace("dated-by: born_on", "dated-by: tag")))
                .containsExactly(
                        "dog.yaml:5:11: required date or timestamp field 'tag' does not exist." + " Allowed: born_on.");
    }

    @Test
    void whatEveryRecordHasIsTaken() {
        assertThat(problemsOf(DOG.replace("  owner:", "  government:")))
                .containsExactly("dog.yaml:9:3: field 'government' is one that every record has. Choose another name.");
    }

    @Test
    void sampleMustFitTheFields() {
        assertThat(problemsOf(DOG.replace("{ tag: T-1, born_on: 2026-01-01 }", "{ born_on: 2026-13-01, colour: x }")))
                .containsExactly(
                        "dog.yaml:11:9: the sample lacks field 'tag'. Add a believable value.",
                        "dog.yaml:11:20: field 'born_on': '2026-13-01' is not a date as in 2026-01-31."
                                + " Correct the sample.",
                        "dog.yaml:11:32: field 'colour' does not exist. Allowed: born_on, owner, tag.");
    }

    @Test
    void oneNameBelongsToOneFile() {
        Problems problems = new Problems();

        RecordTypeReader.read(List.of(new ConfigText("a.yaml", DOG), new ConfigText("b.yaml", DOG)), problems);

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("b.yaml:1:9: record type 'dog' is also defined at a.yaml:1:9."
                        + " Rename or remove one of them.");
    }

    @Test
    void aFileWithAMistakeDoesNotHideTheMistakesOfOthers() {
        Problems problems = new Problems();
        String broken = DOG.replace("area: system", "area: My Area");

        RecordTypes types = RecordTypeReader.read(
                List.of(new ConfigText("a.yaml", broken), new ConfigText("b.yaml", "record: [")), problems);

        assertThat(types.all()).isEmpty();
        assertThat(problems.sorted()).extracting(problem -> problem.at().path()).containsExactly("a.yaml", "b.yaml");
    }

    private static List<String> problemsOf(String text) {
        Problems problems = new Problems();
        RecordTypes types = RecordTypeReader.read(List.of(new ConfigText("dog.yaml", text)), problems);
        assertThat(types.all()).isEmpty();
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
