package io.github.openmidid.examples.billing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.openmidid.examples.testing.architecture.LayerRules;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of billing-check and which of them use which library. */
@Tag("architecture")
class BillingProgramArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.billing";
  private static final JavaClasses CLASSES = PackageRules.classesBeside(BillingProgram.class);

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void packagesAreLayered() {
    LayerRules.below(ROOT)
        .withProgram()
        .layer("cli", "program")
        .layer("report", "cli")
        .layer("table", "cli")
        .layer("directory", "cli")
        .layer("check", "cli", "report", "table")
        .layer("record", "cli", "report", "table", "check")
        .layer("text", "cli", "report", "table", "directory", "check", "record")
        .check(CLASSES);
  }

  @Test
  void librariesAreUsedWhereTheyBelong() {
    PackageRules.checkUsers(CLASSES, List.of(ROOT + ".cli"), "picocli..", "org.slf4j..");
    PackageRules.checkUsers(
        CLASSES,
        List.of(ROOT + ".table", ROOT + ".cli"),
        "io.github.openmidid.examples.tables.scan..",
        "io.github.openmidid.examples.tables.model..");
    PackageRules.checkUsers(
        CLASSES, List.of(ROOT + ".cli", ROOT + ".directory"), "io.github.openmidid.client..");
  }

  /**
   * Verifies that records and the check of a line can be used without the client and the program.
   */
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
