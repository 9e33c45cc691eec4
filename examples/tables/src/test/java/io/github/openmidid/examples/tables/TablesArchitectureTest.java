package io.github.openmidid.examples.tables;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

class TablesArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.tables";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(TableFile.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void theModelIsFreeOfLibraries() {
    classes()
        .that(resideInAPackage(ROOT + ".model"))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", ROOT + ".model"))
        .check(CLASSES);
  }

  @Test
  void eachFormatUsesItsOwnLibraries() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".csv")))
        .should()
        .dependOnClassesThat(resideInAPackage("de.siegmar.fastcsv.reader.."))
        .check(CLASSES);
    noClasses()
        .that(not(resideInAPackage(ROOT + ".write")))
        .should()
        .dependOnClassesThat(resideInAPackage("de.siegmar.fastcsv.writer.."))
        .check(CLASSES);
    noClasses()
        .that(not(resideInAPackage(ROOT + ".xlsx")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javax.xml..", "com.fasterxml.aalto..", "org.apache.commons.."))
        .check(CLASSES);
  }
}
