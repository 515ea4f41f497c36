package kr.chungbaek.e2e.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may see whom: config, wire, templates, spokes on one side; wire, scenario, hub on the other; ops above all. */
final class OneWayRulesTest {

    @Test
    void allRoomsAreOnTheClassPath() {
        for (String room : List.of("wire", "routes", "spoke", "scenario", "hub", "simulator", "cli")) {
            assertThat(House.classes().stream())
                    .as(room)
                    .anyMatch(type -> type.getPackageName().startsWith("kr.chungbaek." + room));
        }
    }

    @Test
    void wireSeesNobody() {
        seesOnly("wire", List.of(), "both ends and every tool carry it, so it may not carry them");
    }

    @Test
    void wireIsPureJava() {
        noClasses()
                .that()
                .resideInAPackage("kr.chungbaek.wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.camel..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net..",
                        "java.nio.file..",
                        "org.slf4j..")
                .because("what goes over the wire is a pure function of its input and is tested without any server")
                .check(House.classes());
    }

    @Test
    void templatesSeeWireOnly() {
        seesOnly("routes", List.of("wire"), "a route template serves every spoke and hub alike");
    }

    @Test
    void spokesSeeTemplatesAndWire() {
        seesOnly("spoke", List.of("routes", "wire"), "a spoke runs in a region's network, where there is no hub");
    }

    @Test
    void scenarioSeesWireOnly() {
        seesOnly("scenario", List.of("wire"), "the language must be usable without a hub, in an editor or a test");
    }

    @Test
    void scenarioKnowsNeitherSpringNorCamel() {
        noClasses()
                .that()
                .resideInAPackage("kr.chungbaek.scenario..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.camel..", "jakarta..")
                .because("compiling a rule takes a file and a data model, not a running application")
                .check(House.classes());
    }

    @Test
    void hubSeesScenarioTemplatesAndWire() {
        seesOnly("hub", List.of("scenario", "routes", "wire"), "hub and spokes meet on the wire and nowhere else");
    }

    @Test
    void simulatorSeesWireOnly() {
        seesOnly("simulator", List.of("wire"), "a source system knows nothing of who reads it");
    }

    @Test
    void theCommandOfANodesMachineNeedsNoHub() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "kr.chungbaek.cli.node..",
                        "kr.chungbaek.cli.keys..",
                        "kr.chungbaek.cli.control..",
                        "kr.chungbaek.cli.backup..")
                .or()
                .haveFullyQualifiedName("kr.chungbaek.cli.OnNode")
                .or()
                .haveFullyQualifiedName("kr.chungbaek.cli.CommandLines")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kr.chungbaek.hub..",
                        "kr.chungbaek.scenario..",
                        "kr.chungbaek.simulator..",
                        "kr.chungbaek.cli.hub..",
                        "kr.chungbaek.cli.config..",
                        "kr.chungbaek.cli.check..")
                .because("the package for nodes carries none of them")
                .check(House.classes());
    }

    private static void seesOnly(String room, List<String> others, String reason) {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("kr.chungbaek." + room + "..")
                .should()
                .dependOnClassesThat(foreignTo(room, others))
                .because(reason);
        rule.check(House.classes());
    }

    private static DescribedPredicate<JavaClass> foreignTo(String room, List<String> others) {
        String allowed = others.isEmpty() ? room : room + ", " + String.join(", ", others);
        return DescribedPredicate.describe("belong to a room other than " + allowed, type -> {
            String name = type.getPackageName() + ".";
            return name.startsWith("kr.chungbaek.")
                    && !name.startsWith("kr.chungbaek." + room + ".")
                    && others.stream().noneMatch(other -> name.startsWith("kr.chungbaek." + other + "."));
        });
    }
}
