package io.github.openmidid.examples.label;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.openmidid.examples.testing.architecture.LayerRules;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verifies the packages of the program and which of them use which library. */
class LabelArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.label";
  private static final JavaClasses CLASSES = PackageRules.classesBeside(DeviceLabel.class);

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void packagesAreLayered() {
    LayerRules.below(ROOT)
        .withProgram()
        .layer("cli", "program")
        .layer("print", "cli")
        .layer("read", "cli")
        .layer("layout", "cli", "print", "read")
        .layer("text", "cli", "print", "read", "layout")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "uk.org.okapibarcode.., layout, layout",
    "com.google.zxing.., read, read",
    "org.apache.pdfbox.pdmodel.., print, print",
    "org.apache.fontbox.., layout, layout",
    "picocli.., cli, cli",
    "io.github.openmidid.client.., cli, cli",
    "javax.imageio.., print, read"
  })
  void aLibraryIsUsedInItsPackageOnly(String library, String one, String other) {
    PackageRules.checkUsers(CLASSES, List.of(ROOT + "." + one, ROOT + "." + other), library);
  }
}
