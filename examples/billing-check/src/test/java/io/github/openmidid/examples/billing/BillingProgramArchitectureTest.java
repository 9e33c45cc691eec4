package io.github.openmidid.examples.billing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

/** Verifies the packages of billing-check and which of them use which library. */
class BillingProgramArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.billing";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(BillingProgram.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void packagesAreLayered() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("program")
        .definedBy(ROOT)
        .layer("cli")
        .definedBy(ROOT + ".cli")
        .layer("report")
        .definedBy(ROOT + ".report")
        .layer("table")
        .definedBy(ROOT + ".table")
        .layer("directory")
        .definedBy(ROOT + ".directory")
        .layer("check")
        .definedBy(ROOT + ".check")
        .layer("record")
        .definedBy(ROOT + ".record")
        .layer("text")
        .definedBy(ROOT + ".text")
        .whereLayer("program")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("program")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("table")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("directory")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("cli", "report", "table")
        .whereLayer("record")
        .mayOnlyBeAccessedByLayers("cli", "report", "table", "check")
        .check(CLASSES);
  }

  @Test
  void librariesAreUsedWhereTheyBelong() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".cli")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("picocli..", "org.slf4j.."))
        .check(CLASSES);
    noClasses()
        .that(not(resideInAnyPackage(ROOT + ".table", ROOT + ".cli")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "io.github.openmidid.examples.tables.scan..",
                "io.github.openmidid.examples.tables.model.."))
        .check(CLASSES);
    noClasses()
        .that(not(resideInAnyPackage(ROOT + ".cli", ROOT + ".directory")))
        .should()
        .dependOnClassesThat(resideInAPackage("io.github.openmidid.client.."))
        .check(CLASSES);
  }

  /** Records and what is checked of a line can be used without the program. */
  @Test
  void theCheckNeedsNoClient() {
    noClasses()
        .that(resideInAnyPackage(ROOT + ".check", ROOT + ".record"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.github.openmidid.client..", ROOT + ".cli", ROOT + ".report"))
        .check(CLASSES);
  }
}
