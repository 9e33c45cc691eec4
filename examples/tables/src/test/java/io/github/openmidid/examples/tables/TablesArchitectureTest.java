package io.github.openmidid.examples.tables;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TablesArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.tables";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(TableFile.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    slices().matching("(**)").should().beFreeOfCycles().check(CLASSES);
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes)
        .hasSizeGreaterThan(1)
        .allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(20));
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
        .dependOnClassesThat(resideInAPackage("de.siegmar.fastcsv.."))
        .check(CLASSES);
    noClasses()
        .that(not(resideInAPackage(ROOT + ".xlsx")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javax.xml..", "com.fasterxml.aalto..", "org.apache.commons.."))
        .check(CLASSES);
  }
}
