package io.github.openmidid.examples.label;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.openmidid.examples.label.print.LabelPrinter;
import io.github.openmidid.examples.testing.architecture.LayerRules;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verifies the packages of the module and which of them use which library. */
@Tag("architecture")
class LabelArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.label";
  private static final JavaClasses CLASSES = PackageRules.classesBeside(LabelPrinter.class);

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void packagesAreLayered() {
    LayerRules.below(ROOT)
        .layer("print")
        .layer("read")
        .layer("layout", "print", "read")
        .layer("text", "print", "read", "layout")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "uk.org.okapibarcode.., layout, layout",
    "com.google.zxing.., read, read",
    "org.apache.pdfbox.pdmodel.., print, print",
    "org.apache.fontbox.., layout, layout",
    "javax.imageio.., print, read"
  })
  void aLibraryIsUsedInItsPackageOnly(String library, String one, String other) {
    PackageRules.checkUsers(CLASSES, List.of(ROOT + "." + one, ROOT + "." + other), library);
  }
}
