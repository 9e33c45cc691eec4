package io.github.openmidid.examples.transfer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the transfer checker and which of them use which library. */
class TransferArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.transfer";
  private static final int MAX_CLASSES = 20;

  private static final DescribedPredicate<JavaClass> CLI = resideInAPackage(ROOT + ".cli");
  private static final DescribedPredicate<JavaClass> REGISTER =
      resideInAPackage(ROOT + ".register");
  private static final DescribedPredicate<JavaClass> READ = resideInAPackage(ROOT + ".read");
  private static final DescribedPredicate<JavaClass> REPORT = resideInAPackage(ROOT + ".report..");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(FancTransfer.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packagesHoldAtMostTwentyTopLevelClasses() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes)
        .hasSizeGreaterThan(1)
        .allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MAX_CLASSES));
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
        .layer("file")
        .definedBy(ROOT + ".file")
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
        .whereLayer("file")
        .mayOnlyBeAccessedByLayers("cli", "report", "prepare")
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
                "de.siegmar.fastcsv.reader..", "org.apache.commons.compress..", "javax.xml.."))
        .because("that module reads files")
        .check(CLASSES);
  }

  @Test
  void onlyReportUsesTheWriterOfCsv() {
    noClasses()
        .that(not(REPORT))
        .should()
        .dependOnClassesThat(resideInAPackage("de.siegmar.fastcsv.writer.."))
        .check(CLASSES);
  }
}
