package io.github.openmidid.examples.messages;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages that the module depends on. */
@Tag("architecture")
class MessagesArchitectureTest {
  private static final JavaClasses CLASSES = PackageRules.classesBeside(Messages.class);

  /** A program that embeds a part, such as the labels of a register, has no use for the rest. */
  @Test
  void messagesNeedTheJdkOnly() {
    String module = Messages.class.getPackageName();

    classes().should().resideInAPackage(module).check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat(not(resideInAnyPackage("java..", "org.jspecify..", module)))
        .check(CLASSES);
  }
}
