package io.github.openmidid.examples.madeup;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies that a format needs nothing but core. */
@Tag("architecture")
class MadeUpArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.madeup";
  private static final int MAX_CLASSES = 20;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(MadeUpFormat.class.getProtectionDomain().getCodeSource().getLocation());

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
        .hasSizeGreaterThanOrEqualTo(1)
        .allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MAX_CLASSES));
  }

  @Test
  void aFormatNeedsTheExportedPackagesOfCoreOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                ROOT,
                "io.github.openmidid",
                "io.github.openmidid.checkdigit",
                "java..",
                "org.jspecify.."))
        .check(CLASSES);
  }
}
