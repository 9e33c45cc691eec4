package io.github.openmidid.examples.label;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.openmidid.examples.testing.architecture.LayerRules;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the program and which of them use which library. */
@Tag("architecture")
class DeviceLabelArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.label";
  private static final JavaClasses CLASSES = PackageRules.classesBeside(DeviceLabel.class);

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void packagesAreLayered() {
    LayerRules.below(ROOT).withProgram().layer("cli", "program").check(CLASSES);
  }

  @Test
  void onlyTheCommandsUseTheirLibraries() {
    PackageRules.checkUsers(
        CLASSES, List.of(ROOT + ".cli"), "picocli..", "io.github.openmidid.client..");
  }

  @Test
  void symbolsAndImagesAreLeftToTheLabelLibrary() {
    PackageRules.checkUsers(
        CLASSES,
        List.of(),
        "uk.org.okapibarcode..",
        "com.google.zxing..",
        "org.apache.pdfbox..",
        "javax.imageio..");
  }
}
