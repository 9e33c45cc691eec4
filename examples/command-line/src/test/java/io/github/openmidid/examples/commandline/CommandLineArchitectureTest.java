package io.github.openmidid.examples.commandline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.openmidid.examples.commandline.text.Messages;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the module and which of them use which library. */
class CommandLineArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.commandline";
  private static final JavaClasses CLASSES = PackageRules.classesBeside(Messages.class);

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void packagesAreLayered() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("program")
        .definedBy(ROOT + ".program")
        .layer("register")
        .definedBy(ROOT + ".register")
        .layer("html")
        .definedBy(ROOT + ".html")
        .layer("file")
        .definedBy(ROOT + ".file")
        .layer("text")
        .definedBy(ROOT + ".text")
        .whereLayer("program")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("register")
        .mayOnlyBeAccessedByLayers("program")
        .whereLayer("html")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("file")
        .mayOnlyBeAccessedByLayers("html")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers("program", "register", "html")
        .check(CLASSES);
  }

  @Test
  void librariesAreUsedWhereTheyAreNeeded() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + ".program", ROOT + ".register")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("picocli..", "io.github.openmidid.client.."))
        .check(CLASSES);
    noClasses()
        .that(not(resideInAPackage(ROOT + ".program")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.slf4j.."))
        .check(CLASSES);
  }

  /** A program that embeds a part, such as the labels of a register, has no use for the rest. */
  @Test
  void messagesNeedTheJdkOnly() {
    noClasses()
        .that(resideInAPackage(ROOT + ".text"))
        .should()
        .dependOnClassesThat(not(resideInAnyPackage("java..", "org.jspecify..", ROOT + ".text")))
        .check(CLASSES);
  }
}
