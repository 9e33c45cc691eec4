package io.github.openmidid.examples.his;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the service and which of them use which library. */
@Tag("architecture")
class HospitalArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.his";

  private static final DescribedPredicate<JavaClass> HTTP =
      resideInAnyPackage(ROOT + ".api", ROOT + ".page", ROOT + ".web");
  private static final DescribedPredicate<JavaClass> STORED =
      resideInAnyPackage(ROOT + ".device", ROOT + ".warning");
  private static final DescribedPredicate<JavaClass> IMPORTING =
      resideInAPackage(ROOT + ".importing");
  private static final DescribedPredicate<JavaClass> LOOKUP = resideInAPackage(ROOT + ".lookup");
  private static final DescribedPredicate<JavaClass> BILLING = resideInAPackage(ROOT + ".billing");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(
              HospitalInformationSystem.class.getProtectionDomain().getCodeSource().getLocation());

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
        .layer("http")
        .definedBy(ROOT + ".api", ROOT + ".page")
        .layer("web")
        .definedBy(ROOT + ".web")
        .layer("importing")
        .definedBy(ROOT + ".importing")
        .layer("billing")
        .definedBy(ROOT + ".billing")
        .layer("lookup")
        .definedBy(ROOT + ".lookup")
        .layer("warning")
        .definedBy(ROOT + ".warning")
        .layer("device")
        .definedBy(ROOT + ".device")
        .whereLayer("program")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("http")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("http")
        .whereLayer("importing")
        .mayOnlyBeAccessedByLayers("http")
        .whereLayer("billing")
        .mayOnlyBeAccessedByLayers("http")
        .whereLayer("lookup")
        .mayOnlyBeAccessedByLayers("http", "web", "importing", "billing")
        .whereLayer("warning")
        .mayOnlyBeAccessedByLayers("http", "importing", "lookup")
        .whereLayer("device")
        .mayOnlyBeAccessedByLayers("http", "web", "importing", "lookup", "warning")
        .check(CLASSES);
  }

  @Test
  void onlyTheHttpPackagesUseSpringMvcAndServlets() {
    noClasses()
        .that(not(HTTP))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "jakarta.servlet.."))
        .check(CLASSES);
  }

  @Test
  void onlyDevicesAndWarningsUsePersistence() {
    noClasses()
        .that(not(STORED))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "jakarta.persistence..",
                "org.hibernate.annotations..",
                "org.hibernate.type..",
                "org.springframework.data..",
                "org.springframework.dao.."))
        .check(CLASSES);
  }

  @Test
  void onlyImportingReadsTables() {
    noClasses()
        .that(not(IMPORTING))
        .should()
        .dependOnClassesThat(resideInAPackage("io.github.openmidid.examples.tables.."))
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("de.siegmar.fastcsv.."))
        .check(CLASSES);
  }

  @Test
  void onlyLookupAndBillingUseTheClient() {
    noClasses()
        .that(not(LOOKUP.or(BILLING)))
        .should()
        .dependOnClassesThat(resideInAPackage("io.github.openmidid.client.."))
        .check(CLASSES);
  }
}
