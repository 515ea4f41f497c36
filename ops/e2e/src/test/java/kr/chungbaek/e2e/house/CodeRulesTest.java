package kr.chungbaek.e2e.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no class of main code does, with the reason. */
final class CodeRulesTest {

    private static final Set<String> WALL_CLOCKS =
            Set.of("java.lang.System.currentTimeMillis()", "java.util.Date.<init>()");

    @Test
    void camelStaysInItsRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "kr.chungbaek.routes..",
                        "kr.chungbaek.spoke.collect..",
                        "kr.chungbaek.spoke.deliver..",
                        "kr.chungbaek.spoke.forward..",
                        "kr.chungbaek.hub.intake..",
                        "kr.chungbaek.hub.crosscheck..",
                        "kr.chungbaek.hub.alerts..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .because("the spool, the rules and the cases must outlive the library that moves the messages")
                .check(House.classes());
    }

    @Test
    void timeComesFromAClock() {
        DescribedPredicate<JavaCall<?>> readsTheWallClock = DescribedPredicate.describe(
                "now() without a Clock",
                call -> WALL_CLOCKS.contains(call.getTarget().getFullName())
                        || call.getTarget().getName().equals("now")
                                && call.getTarget().getOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class)));
        noClasses()
                .should(ArchConditions.callMethodWhere(readsTheWallClock.forSubtype())
                        .as("read the wall clock"))
                .because("deadlines, examples and the demo are judged at a given day")
                .check(House.classes());
    }

    @Test
    void fieldsAreNotInjected() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("a constructor shows what a class needs, and a test can give it")
                .check(House.classes());
    }

    @Test
    void staticFieldsDoNotChange() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .because("several spokes and a hub live in one JVM")
                .check(House.classes());
    }

    @Test
    void moneyIsNeverADouble() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "kr.chungbaek.wire..", "kr.chungbaek.spoke..", "kr.chungbaek.hub..", "kr.chungbaek.scenario..")
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(Float.class)
                .because("won are whole and rates are exact decimals")
                .check(House.classes());
    }

    @Test
    void nothingIsDeserializedAsJavaObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.jms.ObjectMessage")
                .because("bytes from outside must not choose the classes that run")
                .check(House.classes());
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .because("such names fit every class and so say nothing of this one")
                .check(House.classes());
    }
}
