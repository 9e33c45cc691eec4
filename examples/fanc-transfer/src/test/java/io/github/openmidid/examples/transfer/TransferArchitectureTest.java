package io.github.openmidid.examples.transfer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the transfer checker and which of them use which library. */
class TransferArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.transfer";

  private static final DescribedPredicate<JavaClass> CLI = resideInAPackage(ROOT + ".cli");
  private static final DescribedPredicate<JavaClass> REGISTER =
      resideInAPackage(ROOT + ".register");
  private static final DescribedPredicate<JavaClass> READ = resideInAPackage(ROOT + ".read");
  private static final DescribedPredicate<JavaClass> REPORT = resideInAPackage(ROOT + ".report..");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(FancTransfer.class.getProtectionDomain().getCodeSource().getLocation());

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
        .definedBy(ROOT + ".report..")
        .layer("register")
        .definedBy(ROOT + ".register")
        .layer("prepare")
        .definedBy(ROOT + ".prepare")
        .layer("compare")
        .definedBy(ROOT + ".compare")
        .layer("check")
        .definedBy(ROOT + ".check")
        .layer("read")
        .definedBy(ROOT + ".read")
        .layer("text")
        .definedBy(ROOT + ".text")
        .whereLayer("program")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("program")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("prepare")
        .mayOnlyBeAccessedByLayers("cli", "report")
        .whereLayer("compare")
        .mayOnlyBeAccessedByLayers("cli", "report")
        .whereLayer("register")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("cli", "report", "register")
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("cli", "report", "prepare", "check", "compare")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers(
            "cli", "report", "register", "prepare", "check", "compare", "read")
        .check(CLASSES);
  }

  @Test
  void onlyCliUsesPicocliAndTheClient() {
    noClasses()
        .that(not(CLI))
        .should()
        .dependOnClassesThat(resideInAPackage("picocli.."))
        .check(CLASSES);
    noClasses()
        .that(not(CLI.or(REGISTER)))
        .should()
        .dependOnClassesThat(resideInAPackage("io.github.openmidid.client.."))
        .because("a check takes any register")
        .check(CLASSES);
  }

  @Test
  void onlyReadUsesTheReaderOfTables() {
    noClasses()
        .that(not(READ))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "io.github.openmidid.examples.tables",
                "io.github.openmidid.examples.tables.csv..",
                "io.github.openmidid.examples.tables.header..",
                "io.github.openmidid.examples.tables.model..",
                "io.github.openmidid.examples.tables.xlsx.."))
        .because("others see kinds of column and the report of a scan only")
        .check(CLASSES);
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
    noClasses()
        .that(not(REPORT))
        .should()
        .dependOnClassesThat(resideInAPackage("io.github.openmidid.examples.tables.write.."))
        .check(CLASSES);
  }
}
