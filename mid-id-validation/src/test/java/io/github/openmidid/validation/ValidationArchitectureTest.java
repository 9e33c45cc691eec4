package io.github.openmidid.validation;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
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
import io.github.openmidid.validation.internal.RegisterValidator;
import jakarta.validation.ConstraintValidator;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the module and what they depend on. */
@Tag("architecture")
class ValidationArchitectureTest {
  private static final String ROOT = "io.github.openmidid.validation";
  private static final int MAX_CLASSES = 20;

  private static final DescribedPredicate<JavaClass> INTERNAL =
      resideInAPackage(ROOT + ".internal..");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(ValidMidId.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesAreFreeOfCyclesExceptForNamedClasses() {
    slices()
        .matching("(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(not(INTERNAL), INTERNAL)
        .check(CLASSES);
  }

  @Test
  void packagesHoldAtMostTwentyTopLevelClasses() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MAX_CLASSES));
  }

  /** The constraints name their validators ({@code validatedBy}); two other classes call them. */
  @Test
  void onlyNamedPublicClassesUseInternalOnes() {
    noClasses()
        .that(not(INTERNAL))
        .and(not(assignableTo(Annotation.class)))
        .and(not(equivalentTo(ConstraintFinding.class)))
        .and(not(equivalentTo(RegisterConstraintValidatorFactory.class)))
        .should()
        .dependOnClassesThat(INTERNAL)
        .check(CLASSES);
  }

  @Test
  void constraintsUseInternalValidatorsOnly() {
    noClasses()
        .that(not(INTERNAL))
        .and(assignableTo(Annotation.class))
        .should()
        .dependOnClassesThat(INTERNAL.and(not(assignableTo(ConstraintValidator.class))))
        .check(CLASSES);
  }

  @Test
  void usesOnlyTheCoreModuleOfTheProject() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                ROOT + "..",
                "io.github.openmidid",
                "io.github.openmidid.register",
                "io.github.openmidid.cadastre",
                "io.github.openmidid.fanc",
                "java..",
                "jakarta.validation..",
                "jakarta.inject..",
                "org.hibernate.validator..",
                "org.jspecify.."))
        .check(CLASSES);
  }

  /** Without Hibernate Validator its classes are never loaded. */
  @Test
  void onlyHibernateExtensionUsesHibernateValidator() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.HibernateExtension\\$Access")
        .should()
        .dependOnClassesThat(resideInAPackage("org.hibernate.validator.."))
        .check(CLASSES);
  }

  @Test
  void onlyRegisterValidatorUsesInjection() {
    noClasses()
        .that(not(equivalentTo(RegisterValidator.class)))
        .should()
        .dependOnClassesThat(resideInAPackage("jakarta.inject.."))
        .check(CLASSES);
  }
}
