package io.github.openmidid.examples.register;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.openmidid.examples.register.web.problem.ProblemMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Verifies the packages of the register and their dependencies: features in the middle, shared
 * packages below, the page and the JUnit extension above.
 */
@Tag("architecture")
class RegisterArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.register";
  private static final int MAX_CLASSES = 20;

  private static final DescribedPredicate<JavaClass> ASSEMBLY =
      resideInAPackage(ROOT).as("the root package");
  private static final DescribedPredicate<JavaClass> JUNIT =
      resideInAPackage(ROOT + ".junit..").as("junit");
  private static final DescribedPredicate<JavaClass> PAGE =
      resideInAPackage(ROOT + ".page..").as("page");
  private static final DescribedPredicate<JavaClass> CONFIG = resideInAPackage(ROOT + ".config..");
  private static final DescribedPredicate<JavaClass> STORE = resideInAPackage(ROOT + ".store..");
  private static final DescribedPredicate<JavaClass> SECURITY =
      resideInAPackage(ROOT + ".security..");
  private static final DescribedPredicate<JavaClass> WEB = resideInAPackage(ROOT + ".web..");
  private static final DescribedPredicate<JavaClass> RULES = resideInAPackage(ROOT + ".rules..");
  private static final DescribedPredicate<JavaClass> SHARED =
      CONFIG.or(STORE).or(SECURITY).or(WEB).or(RULES).as("the shared packages");
  private static final DescribedPredicate<JavaClass> FEATURES =
      resideInAPackage(ROOT + "..")
          .and(not(ASSEMBLY.or(JUNIT).or(PAGE).or(SHARED)))
          .as("the features");

  private static final DescribedPredicate<JavaClass> JDBC =
      resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.springframework.jdbc..", "com.zaxxer.hikari..")
          .as("JDBC");
  private static final DescribedPredicate<JavaClass> SPRING_MVC =
      resideInAnyPackage(
              "org.springframework.web.bind..",
              "org.springframework.web.servlet..",
              "jakarta.servlet..")
          .as("Spring MVC");
  private static final DescribedPredicate<JavaClass> SPRING_SECURITY =
      resideInAPackage("org.springframework.security..").as("Spring Security");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(ReferenceRegister.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void everyLayerHasClasses() {
    for (DescribedPredicate<JavaClass> layer :
        List.of(ASSEMBLY, JUNIT, PAGE, FEATURES, CONFIG, STORE, SECURITY, WEB, RULES)) {
      assertThat(CLASSES.stream().filter(layer)).as(layer.getDescription()).hasSizeGreaterThan(2);
    }
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packagesHoldAtMostTwentyTopLevelClasses() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MAX_CLASSES));
  }

  @Test
  void sharedPackagesUseNoFeature() {
    noClasses()
        .that(SHARED)
        .should()
        .dependOnClassesThat(FEATURES.or(PAGE).or(JUNIT).or(ASSEMBLY))
        .check(CLASSES);
  }

  @Test
  void sharedPackagesAreLayered() {
    noClasses()
        .that(CONFIG.or(RULES))
        .should()
        .dependOnClassesThat(STORE.or(SECURITY).or(WEB))
        .check(CLASSES);
    noClasses().that(STORE).should().dependOnClassesThat(SECURITY.or(WEB)).check(CLASSES);
    noClasses().that(SECURITY.or(WEB)).should().dependOnClassesThat(STORE).check(CLASSES);
    noClasses().that(SECURITY).should().dependOnClassesThat(WEB).check(CLASSES);
  }

  @Test
  void featuresUseNeitherThePageNorTheAssembly() {
    noClasses()
        .that(FEATURES)
        .should()
        .dependOnClassesThat(PAGE.or(JUNIT).or(ASSEMBLY))
        .check(CLASSES);
  }

  @Test
  void thePageAndTheExtensionAreAbove() {
    noClasses().that(PAGE).should().dependOnClassesThat(JUNIT.or(ASSEMBLY)).check(CLASSES);
    noClasses().that(not(JUNIT)).should().dependOnClassesThat(JUNIT).check(CLASSES);
    noClasses().that(not(PAGE.or(ASSEMBLY))).should().dependOnClassesThat(PAGE).check(CLASSES);
  }

  @Test
  void onlyStoresUseJdbc() {
    noClasses()
        .that(WEB.or(SECURITY).or(RULES).or(PAGE).or(JUNIT))
        .should()
        .dependOnClassesThat(JDBC)
        .check(CLASSES);
    noClasses()
        .that(new DependsOn(SPRING_MVC))
        .should()
        .dependOnClassesThat(JDBC)
        .because("a controller leaves the database to a store")
        .check(CLASSES);
  }

  @Test
  void onlyControllersAndTheWebUseSpringMvc() {
    noClasses()
        .that(CONFIG.or(STORE).or(SECURITY).or(RULES).or(JUNIT).or(ASSEMBLY))
        .should()
        .dependOnClassesThat(SPRING_MVC)
        .check(CLASSES);
    noClasses()
        .that(FEATURES)
        .and()
        .haveNameNotMatching(".*(Controller|Query)(\\$.*)?")
        .should()
        .dependOnClassesThat(SPRING_MVC)
        .check(CLASSES);
  }

  /**
   * Excludes the mapper of exceptions to problems, and the context that chooses the token decoder.
   */
  @Test
  void onlyAccessControlUsesSpringSecurity() {
    noClasses()
        .that(
            not(
                SECURITY
                    .or(resideInAPackage(ROOT + ".web.access"))
                    .or(resideInAnyPackage(ROOT + ".page.session", ROOT + ".page.html"))
                    .or(equivalentTo(ProblemMapper.class))
                    .or(equivalentTo(RegisterContext.class))))
        .should()
        .dependOnClassesThat(SPRING_SECURITY)
        .check(CLASSES);
  }

  @Test
  void onlyTheServerUsesTomcat() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".web.server")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache.catalina..", "org.apache.coyote.."))
        .check(CLASSES);
  }

  /** Assigns each package to its own slice. */
  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  /** Matches classes that depend directly on a target. */
  private static final class DependsOn extends DescribedPredicate<JavaClass> {
    private final DescribedPredicate<JavaClass> target;

    DependsOn(DescribedPredicate<JavaClass> target) {
      super("depend on " + target.getDescription());
      this.target = target;
    }

    @Override
    public boolean test(JavaClass type) {
      return type.getDirectDependenciesFromSelf().stream()
          .anyMatch(dependency -> target.test(dependency.getTargetClass()));
    }
  }
}
