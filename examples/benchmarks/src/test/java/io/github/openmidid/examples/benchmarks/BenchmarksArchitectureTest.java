package io.github.openmidid.examples.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the benchmarks and which of them use which library. */
@Tag("architecture")
class BenchmarksArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.benchmarks";
  private static final int MAX_CLASSES = 20;

  private static final DescribedPredicate<JavaClass> IDENTIFIER =
      resideInAPackage(ROOT + ".identifier");
  private static final DescribedPredicate<JavaClass> CLIENT = resideInAPackage(ROOT + ".client");
  private static final DescribedPredicate<JavaClass> VALIDATION =
      resideInAPackage(ROOT + ".validation");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Ratios.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesFormNoCircle() {
    slices().matching("(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packagesHoldAtMostTwentyTopLevelClasses() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .filter(type -> !type.getPackageName().endsWith(".jmh_generated"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes)
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MAX_CLASSES));
  }

  @Test
  void packagesAreLayered() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("program")
        .definedBy(ROOT)
        .layer("identifier")
        .definedBy(ROOT + ".identifier")
        .layer("client")
        .definedBy(ROOT + ".client")
        .layer("validation")
        .definedBy(ROOT + ".validation")
        .layer("measurement")
        .definedBy(ROOT + ".measurement")
        .whereLayer("program")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("identifier")
        .mayOnlyBeAccessedByLayers("program")
        .whereLayer("client")
        .mayOnlyBeAccessedByLayers("program")
        .whereLayer("validation")
        .mayOnlyBeAccessedByLayers("program")
        .whereLayer("measurement")
        .mayOnlyBeAccessedByLayers("program")
        .check(CLASSES);
  }

  @Test
  void onlyTheBenchmarksOfIdentifiersUseOtherIdentifierLibraries() {
    noClasses()
        .that(not(IDENTIFIER))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.iban4j..",
                "org.apache.commons.validator..",
                "com.github.f4b6a3..",
                "com.univocity.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheBenchmarksOfTheClientUseHttpAndFeign() {
    noClasses()
        .that(not(CLIENT))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "io.github.openmidid.client..", "java.net.http..", "feign..", "tools.jackson.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheBenchmarksOfConstraintsUseJakartaValidation() {
    noClasses()
        .that(not(VALIDATION.or(equivalentTo(ManyViolations.class))))
        .and()
        .haveNameNotMatching(".*ManyViolations\\$.*")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("jakarta.validation..", "org.hibernate.validator.."))
        .check(CLASSES);
  }
}
