package io.github.openmidid;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the module and what they depend on. */
@Tag("architecture")
class CoreArchitectureTest {
  private static final String ROOT = "io.github.openmidid";
  private static final int MAX_CLASSES = 20;

  private static final DescribedPredicate<JavaClass> INTERNAL =
      resideInAPackage(ROOT + ".internal..");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(MidId.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void publicPackagesFormNoCycle() {
    slices()
        .matching("(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(not(INTERNAL), INTERNAL)
        .ignoreDependency(INTERNAL, not(INTERNAL))
        .check(CLASSES);
  }

  @Test
  void packagesHoldAtMostTwentyTopLevelClasses() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes)
        .hasSizeGreaterThan(5)
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MAX_CLASSES));
  }

  @Test
  void checkDigitsKnowNothingOfIdentifiers() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".checkdigit..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + ".checkdigit..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void internalClassesUseTheIdentifierAndCheckDigitsOnly() {
    classes()
        .that(INTERNAL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT,
            ROOT + ".internal..",
            ROOT + ".checkdigit..",
            "java..",
            "org.jspecify..",
            "com.fasterxml.jackson.annotation..")
        .check(CLASSES);
  }

  @Test
  void onlyItsPackageUsesJsonB() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".jsonb..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.json..")
        .check(CLASSES);
  }

  /** Jackson, JPA and Hibernate are optional: they are never loaded where they are missing. */
  @Test
  void onlyPersistenceUsesJpaAndHibernate() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".persistence..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
        .check(CLASSES);
  }
}
