package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;

/**
 * Verifies that the suite runs on the module path and the class path, with both versions of the
 * standard.
 */
class ValidatorEnvironmentTest {
  private static final String VALIDATOR = System.getProperty("openmidid.validator", "");
  private static final String MODULE_PATH = System.getProperty("openmidid.modulePath", "");

  @Test
  void matchTheBuildConfiguration() {
    assumeTrue(!VALIDATOR.isEmpty(), "not run by the build");
    String jar =
        HibernateValidator.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    assertThat(jar).contains("/hibernate-validator-" + VALIDATOR + ".");
    assertThat(ValidMidId.class.getModule().isNamed()).isEqualTo(Boolean.parseBoolean(MODULE_PATH));
  }

  @Test
  void ofTheOlderStandardHaveNoInjectAnnotation() {
    assumeTrue(VALIDATOR.equals("8"), "with the newer one");
    assertThat(getClass().getClassLoader().getResource("jakarta/inject/Inject.class")).isNull();
  }

  @Test
  void ofAModuleSeeThePublicPackageOnly() {
    Module module = ValidMidId.class.getModule();
    assumeTrue(module.isNamed(), "on the class path");
    assertThat(module.getDescriptor().exports())
        .extracting(Exports::source)
        .containsExactly("io.github.openmidid.validation");
    assertThat(
            module.getDescriptor().requires().stream()
                .filter(required -> !required.modifiers().contains(Modifier.STATIC))
                .map(Requires::name))
        .containsExactlyInAnyOrder("java.base", "io.github.openmidid", "jakarta.validation");
  }
}
