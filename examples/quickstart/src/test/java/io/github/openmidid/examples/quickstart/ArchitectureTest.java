package io.github.openmidid.examples.quickstart;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Verifies the dependencies between modules: client → core, validation → core, examples → all
 * three, and no others.
 */
@Tag("architecture")
class ArchitectureTest {
  private static final String ROOT = "io.github.openmidid";

  private static final DescribedPredicate<JavaClass> CLIENT = resideInAPackage(ROOT + ".client..");
  private static final DescribedPredicate<JavaClass> VALIDATION =
      resideInAPackage(ROOT + ".validation..");
  private static final DescribedPredicate<JavaClass> EXAMPLES =
      resideInAPackage(ROOT + ".examples..");
  private static final DescribedPredicate<JavaClass> CORE =
      resideInAPackage(ROOT + "..")
          .and(DescribedPredicate.not(CLIENT.or(VALIDATION).or(EXAMPLES)))
          .as("core");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void allModulesAreImported() {
    for (DescribedPredicate<JavaClass> module :
        java.util.List.of(CORE, CLIENT, VALIDATION, EXAMPLES)) {
      assertThat(CLASSES.stream().filter(module)).as(module.getDescription()).hasSizeGreaterThan(3);
    }
  }

  /** Jackson, JSON-B, JPA and Hibernate are optional at run time. */
  @Test
  void coreDependsOnTheJdkOnly() {
    classes()
        .that(CORE)
        .should()
        .onlyDependOnClassesThat(
            CORE.or(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "jakarta.json..",
                    "jakarta.persistence..",
                    "org.hibernate..")))
        .check(CLASSES);
  }

  @Test
  void clientDependsOnCoreAndNotOnValidation() {
    noClasses()
        .that(CLIENT)
        .should()
        .dependOnClassesThat(VALIDATION.or(EXAMPLES).or(resideInAPackage("jakarta.validation..")))
        .check(CLASSES);
  }

  /** Spring is optional at run time. */
  @Test
  void onlyTheAutoConfigurationOfTheClientDependsOnSpring() {
    noClasses()
        .that(CLIENT)
        .and(DescribedPredicate.not(resideInAPackage(ROOT + ".client.spring..")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.springframework.."))
        .check(CLASSES);
  }

  /** Hibernate Validator and {@code Inject} are optional at run time. */
  @Test
  void validationNeedsCoreAndTheJakartaApiOnly() {
    classes()
        .that(VALIDATION)
        .should()
        .onlyDependOnClassesThat(
            VALIDATION
                .or(CORE)
                .or(
                    resideInAnyPackage(
                        "java..",
                        "jakarta.validation..",
                        "jakarta.inject..",
                        "org.hibernate.validator..",
                        "org.jspecify..")))
        .check(CLASSES);
  }

  @Test
  void librariesOfTheClientAreUsedInItsInternalPackagesOnly() {
    noClasses()
        .that(CLIENT)
        .and(DescribedPredicate.not(resideInAPackage(ROOT + ".client.internal..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("feign..", "tools.jackson..", "java.net.http.."))
        .check(CLASSES);
  }

  @Test
  void internalPackagesAreUsedInTheirModuleOnly() {
    noClasses()
        .that(EXAMPLES)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                ROOT + ".internal..",
                ROOT + ".client.internal..",
                ROOT + ".client.testing.internal..",
                ROOT + ".validation.internal.."))
        .check(CLASSES);
  }

  @Test
  void examplesFormNoCircle() {
    slices().matching(ROOT + ".examples.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
