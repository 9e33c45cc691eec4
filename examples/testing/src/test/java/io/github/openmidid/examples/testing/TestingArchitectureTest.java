package io.github.openmidid.examples.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import io.github.openmidid.examples.testing.chaos.ChaosProxy;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the proxy and which of them use which library. */
class TestingArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.testing";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(ChaosProxy.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void packagesAreLayered() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("chaos")
        .definedBy(ROOT + ".chaos")
        .layer("content")
        .definedBy(ROOT + ".content")
        .layer("http2")
        .definedBy(ROOT + ".http2")
        .layer("http1")
        .definedBy(ROOT + ".http1")
        .layer("wire")
        .definedBy(ROOT + ".wire")
        .layer("http")
        .definedBy(ROOT + ".http")
        .whereLayer("chaos")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("content")
        .mayOnlyBeAccessedByLayers("chaos")
        .whereLayer("http2")
        .mayOnlyBeAccessedByLayers("chaos")
        .whereLayer("http1")
        .mayOnlyBeAccessedByLayers("chaos", "http2")
        .whereLayer("wire")
        .mayOnlyBeAccessedByLayers("chaos", "http1", "http2")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("chaos", "content", "http1", "http2", "wire")
        .check(CLASSES);
  }

  @Test
  void onlyContentUsesJackson() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".content")))
        .should()
        .dependOnClassesThat(resideInAPackage("tools.jackson.."))
        .check(CLASSES);
  }

  @Test
  void onlyHttp2UsesHpack() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".http2")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.eclipse.jetty.."))
        .check(CLASSES);
  }

  @Test
  void onlyChaosUsesBouncyCastle() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".chaos")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.bouncycastle.."))
        .check(CLASSES);
  }

  @Test
  void noOtherModuleOfTheProjectIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.github.openmidid..").and(not(resideInAPackage(ROOT + ".."))))
        .check(CLASSES);
  }
}
