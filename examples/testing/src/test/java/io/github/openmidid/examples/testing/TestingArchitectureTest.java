package io.github.openmidid.examples.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.openmidid.examples.testing.architecture.LayerRules;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import io.github.openmidid.examples.testing.chaos.ChaosProxy;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the proxy and which of them use which library. */
@Tag("architecture")
class TestingArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.testing";
  private static final JavaClasses CLASSES = PackageRules.classesBeside(ChaosProxy.class);

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void packagesAreLayered() {
    LayerRules.below(ROOT)
        .layer("chaos")
        .layer("content", "chaos")
        .layer("http2", "chaos")
        .layer("http1", "chaos", "http2")
        .layer("wire", "chaos", "http1", "http2")
        .layer("http", "chaos", "content", "http1", "http2", "wire")
        .check(CLASSES);
  }

  @Test
  void aLibraryIsUsedInOnePackageOnly() {
    PackageRules.checkUsers(CLASSES, List.of(ROOT + ".content"), "tools.jackson..");
    PackageRules.checkUsers(CLASSES, List.of(ROOT + ".http2"), "org.eclipse.jetty..");
    PackageRules.checkUsers(CLASSES, List.of(ROOT + ".chaos"), "org.bouncycastle..");
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
