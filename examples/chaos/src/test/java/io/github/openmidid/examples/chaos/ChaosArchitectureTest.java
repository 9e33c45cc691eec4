package io.github.openmidid.examples.chaos;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the campaigns and which of them use which library. */
@Tag("architecture")
class ChaosArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.chaos";
  private static final int MAX_CLASSES = 20;

  private static final DescribedPredicate<JavaClass> PROGRAM = resideInAPackage(ROOT);
  private static final DescribedPredicate<JavaClass> TRIAL = resideInAPackage(ROOT + ".trial");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(ChaosCommand.class.getProtectionDomain().getCodeSource().getLocation());

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
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes)
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MAX_CLASSES));
  }

  @Test
  void packagesAreLayered() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("program")
        .definedBy(ROOT)
        .layer("operation")
        .definedBy(ROOT + ".operation")
        .layer("trial")
        .definedBy(ROOT + ".trial")
        .whereLayer("program")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("operation")
        .mayOnlyBeAccessedByLayers("program")
        .whereLayer("trial")
        .mayOnlyBeAccessedByLayers("program", "operation")
        .check(CLASSES);
  }

  @Test
  void onlyTheProgramUsesPicocliAndTheProxy() {
    noClasses()
        .that(not(PROGRAM))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("picocli..", "io.github.openmidid.examples.testing.."))
        .check(CLASSES);
  }

  @Test
  void onlyTrialUsesTheReferenceRegister() {
    noClasses()
        .that(not(TRIAL))
        .should()
        .dependOnClassesThat(resideInAPackage("io.github.openmidid.examples.register.."))
        .check(CLASSES);
  }
}
