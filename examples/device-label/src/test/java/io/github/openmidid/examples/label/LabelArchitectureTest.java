package io.github.openmidid.examples.label;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verifies the packages of the program and which of them use which library. */
class LabelArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.label";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(DeviceLabel.class.getProtectionDomain().getCodeSource().getLocation());

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
        .layer("print")
        .definedBy(ROOT + ".print")
        .layer("read")
        .definedBy(ROOT + ".read")
        .layer("layout")
        .definedBy(ROOT + ".layout")
        .layer("text")
        .definedBy(ROOT + ".text")
        .whereLayer("program")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("program")
        .whereLayer("print")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("layout")
        .mayOnlyBeAccessedByLayers("cli", "print", "read")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "uk.org.okapibarcode.., layout, layout",
    "com.google.zxing.., read, read",
    "org.apache.pdfbox.pdmodel.., print, print",
    "org.apache.fontbox.., layout, layout",
    "picocli.., cli, cli",
    "io.github.openmidid.client.., cli, cli",
    "javax.imageio.., print, read"
  })
  void aLibraryIsUsedInItsPackageOnly(String library, String one, String other) {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + "." + one, ROOT + "." + other)))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(CLASSES);
  }
}
