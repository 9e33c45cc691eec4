package io.github.openmidid.examples.commandline;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.openmidid.examples.commandline.program.CommandProgram;
import io.github.openmidid.examples.testing.architecture.LayerRules;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the module and which of them use which library. */
@Tag("architecture")
class CommandLineArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.commandline";
  private static final JavaClasses CLASSES = PackageRules.classesBeside(CommandProgram.class);

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void packagesAreLayered() {
    LayerRules.below(ROOT)
        .layer("program")
        .layer("register", "program")
        .layer("html")
        .layer("result")
        .layer("file", "html", "result")
        .check(CLASSES);
  }

  @Test
  void librariesAreUsedWhereTheyAreNeeded() {
    PackageRules.checkUsers(
        CLASSES,
        List.of(ROOT + ".program", ROOT + ".register"),
        "picocli..",
        "io.github.openmidid.client..");
    PackageRules.checkUsers(CLASSES, List.of(ROOT + ".program"), "org.slf4j..");
    PackageRules.checkUsers(
        CLASSES,
        List.of(ROOT + ".program", ROOT + ".register", ROOT + ".html", ROOT + ".result"),
        "io.github.openmidid.examples.messages..");
    PackageRules.checkUsers(
        CLASSES, List.of(ROOT + ".result"), "io.github.openmidid.examples.tables..");
  }
}
