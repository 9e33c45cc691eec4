package io.github.openmidid.examples.dicom;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

/** Verifies the packages of dicom-match and which of them use which library. */
class DicomArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.dicom";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(DicomMatch.class.getProtectionDomain().getCodeSource().getLocation());

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
        .layer("list")
        .definedBy(ROOT + ".list")
        .layer("register")
        .definedBy(ROOT + ".register")
        .layer("text")
        .definedBy(ROOT + ".text")
        .layer("match")
        .definedBy(ROOT + ".match")
        .layer("file")
        .definedBy(ROOT + ".file")
        .layer("model")
        .definedBy(ROOT + ".model")
        .layer("stream")
        .definedBy(ROOT + ".stream")
        .whereLayer("program")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("program")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("list")
        .mayOnlyBeAccessedByLayers("cli", "report")
        .whereLayer("register")
        .mayOnlyBeAccessedByLayers("program", "cli", "report")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers("cli", "report", "list", "register")
        .whereLayer("match")
        .mayOnlyBeAccessedByLayers("cli", "report")
        .whereLayer("file")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("model")
        .mayOnlyBeAccessedByLayers("cli", "report", "match", "file", "stream")
        .whereLayer("stream")
        .mayOnlyBeAccessedByLayers("file")
        .check(CLASSES);
  }

  @Test
  void librariesAreUsedInOnePackageOnly() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".cli")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("picocli..", "org.slf4j.."))
        .check(CLASSES);
    noClasses()
        .that(not(resideInAPackage(ROOT + ".list")))
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.github.openmidid.examples.tables..")
                .and(not(resideInAPackage("io.github.openmidid.examples.tables.write.."))))
        .check(CLASSES);
    noClasses()
        .that(not(resideInAPackage(ROOT + ".report")))
        .should()
        .dependOnClassesThat(resideInAPackage("io.github.openmidid.examples.tables.write.."))
        .check(CLASSES);
    noClasses()
        .that(not(resideInAnyPackage(ROOT + ".cli", ROOT + ".register")))
        .should()
        .dependOnClassesThat(resideInAPackage("io.github.openmidid.client.."))
        .check(CLASSES);
  }

  /** The reader and the matching can be used without the program. */
  @Test
  void readerAndMatchingNeedCoreOnly() {
    noClasses()
        .that(
            resideInAnyPackage(ROOT + ".file", ROOT + ".stream", ROOT + ".model", ROOT + ".match"))
        .should()
        .dependOnClassesThat(
            not(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.github.openmidid",
                    "io.github.openmidid.device",
                    ROOT + "..")))
        .check(CLASSES);
  }
}
