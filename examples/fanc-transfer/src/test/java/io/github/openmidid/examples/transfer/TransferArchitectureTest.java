package io.github.openmidid.examples.transfer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.openmidid.examples.testing.architecture.LayerRules;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the transfer checker and which of them use which library. */
@Tag("architecture")
class TransferArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.transfer";
  private static final String TABLES = "io.github.openmidid.examples.tables";
  private static final JavaClasses CLASSES = PackageRules.classesBeside(FancTransfer.class);

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
        .layer("register", "cli")
        .layer("prepare", "cli", "report")
        .layer("compare", "cli", "report")
        .layer("check", "cli", "report", "register")
        .layer("read", "cli", "report", "prepare", "check", "compare")
        .layer("text", "cli", "report", "register", "prepare", "check", "compare", "read")
        .check(CLASSES);
  }

  @Test
  void onlyCliUsesPicocliAndTheClient() {
    PackageRules.checkUsers(CLASSES, List.of(ROOT + ".cli"), "picocli..");
    // A check takes any register.
    PackageRules.checkUsers(
        CLASSES, List.of(ROOT + ".cli", ROOT + ".register"), "io.github.openmidid.client..");
  }

  /** Others see kinds of column and the report of a scan only. */
  @Test
  void onlyReadUsesTheReaderOfTables() {
    PackageRules.checkUsers(
        CLASSES,
        List.of(ROOT + ".read"),
        TABLES,
        TABLES + ".csv..",
        TABLES + ".header..",
        TABLES + ".model..",
        TABLES + ".xlsx..");
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "de.siegmar.fastcsv..", "org.apache.commons.compress..", "javax.xml.."))
        .because("that module reads and writes tables")
        .check(CLASSES);
  }

  @Test
  void onlyReportUsesTheWriterOfCsv() {
    PackageRules.checkUsers(
        CLASSES,
        List.of(ROOT + ".report.."),
        TABLES + ".write..",
        "io.github.openmidid.examples.commandline.result..");
  }
}
