package dev.vigil.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependency rule of the house, and the names that say nothing. */
@AnalyzeClasses(packages = "dev.vigil", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule domainIsPure = noClasses()
            .that()
            .resideInAPackage("dev.vigil.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.vigil.rules..",
                    "dev.vigil.formats..",
                    "dev.vigil.jobs..",
                    "dev.vigil.console..",
                    "dev.vigil.connector..",
                    "org.apache..",
                    "org.springframework..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule rulesArePure = noClasses()
            .that()
            .resideInAPackage("dev.vigil.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.vigil.jobs..", "dev.vigil.console..", "dev.vigil.formats..", "org.apache..", "org.slf4j..");

    @ArchTest
    static final ArchRule formatsArePure = noClasses()
            .that()
            .resideInAPackage("dev.vigil.formats..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.vigil.jobs..", "dev.vigil.console..", "dev.vigil.rules..", "org.apache..", "org.slf4j..");

    @ArchTest
    static final ArchRule connectorsKnowNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("dev.vigil.connector..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.vigil.domain..",
                    "dev.vigil.rules..",
                    "dev.vigil.formats..",
                    "dev.vigil.jobs..",
                    "dev.vigil.console..");

    @ArchTest
    static final ArchRule jobsDoNotKnowTheConsole = noClasses()
            .that()
            .resideInAPackage("dev.vigil.jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.vigil.console..", "dev.vigil.standalone..", "dev.vigil.simulator..");

    @ArchTest
    static final ArchRule theConsoleDoesNotKnowTheJobs = noClasses()
            .that()
            .resideInAPackage("dev.vigil.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.vigil.jobs..", "dev.vigil.standalone..", "dev.vigil.simulator..");

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager)$")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");

    @ArchTest
    static final ArchRule guavaStaysALibraryOfOurLibraries = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vigil.rules.language..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.common..");
}
