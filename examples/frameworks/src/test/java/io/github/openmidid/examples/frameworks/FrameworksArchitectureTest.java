package io.github.openmidid.examples.frameworks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies which test uses which framework; the module has no main code. */
@Tag("architecture")
class FrameworksArchitectureTest {
  private static final int MAX_CLASSES = 20;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(SpringTest.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesAreFreeOfCycles() {
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
  void onlyTheTestsOfJacksonUseIt() {
    noClasses()
        .that()
        .haveNameNotMatching(
            ".*\\.(Jackson2Test|Jackson3Test|OldJacksonTest|JsonContract|Json|SpringTest|JaxRsTest)(\\$.*)?")
        .should()
        .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheTestOfJsonBUsesIt() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(JsonbTest)(\\$.*)?")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("jakarta.json..", "org.eclipse.yasson..", "org.apache.johnzon.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheTestsOfPersistenceUseIt() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(JpaTest|HibernateTest)(\\$.*)?")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "jakarta.persistence..", "org.hibernate.SessionFactory", "org.hibernate.cfg.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheTestOfJaxRsUsesIt() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(JaxRsTest)(\\$.*)?")
        .should()
        .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "org.glassfish.jersey.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheTestOfPicocliUsesIt() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(PicocliTest)(\\$.*)?")
        .should()
        .dependOnClassesThat(resideInAnyPackage("picocli.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheTestOfMicroProfileUsesIt() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(MicroProfileConfigTest)(\\$.*)?")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.eclipse.microprofile..", "io.smallrye.config.."))
        .check(CLASSES);
  }
}
