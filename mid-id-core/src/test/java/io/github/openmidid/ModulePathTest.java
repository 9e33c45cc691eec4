package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.module.ModuleDescriptor;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that the suite runs once on the module path and once on the class path. */
class ModulePathTest {
  private static final String MODULE_PATH = System.getProperty("openmidid.modulePath", "");

  @Test
  void matchesTheSettingOfTheBuild() {
    assumeTrue(!MODULE_PATH.isEmpty(), "not run by the build");
    assertThat(MidId.class.getModule().isNamed()).isEqualTo(Boolean.parseBoolean(MODULE_PATH));
  }

  @Test
  void exportsThePublicPackagesOnly() {
    Module module = MidId.class.getModule();
    assumeTrue(module.isNamed(), "on the class path");
    assertThat(module.getName()).isEqualTo("io.github.openmidid");
    assertThat(
            module.getDescriptor().exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "io.github.openmidid",
            "io.github.openmidid.billing",
            "io.github.openmidid.cadastre",
            "io.github.openmidid.checkdigit",
            "io.github.openmidid.device",
            "io.github.openmidid.fanc",
            "io.github.openmidid.fanc.former",
            "io.github.openmidid.jsonb",
            "io.github.openmidid.mhealth",
            "io.github.openmidid.persistence",
            "io.github.openmidid.register");
    assertThat(module.getDescriptor().requires())
        .allMatch(
            required ->
                required.name().equals("java.base")
                    || required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC));
  }
}
