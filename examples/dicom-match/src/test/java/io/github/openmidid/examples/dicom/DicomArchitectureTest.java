package io.github.openmidid.examples.dicom;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.openmidid.examples.testing.architecture.LayerRules;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of dicom-match and which of them use which library. */
@Tag("architecture")
class DicomArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.dicom";
  private static final JavaClasses CLASSES = PackageRules.classesBeside(DicomMatch.class);

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void packagesAreLayered() {
    LayerRules.below(ROOT)
        .withProgram()
        .layer("cli", "program")
        .layer("report", "cli")
        .layer("list", "cli", "report")
        .layer("register", "program", "cli", "report")
        .layer("text", "cli", "report", "list", "register")
        .layer("match", "cli", "report")
        .layer("file", "cli")
        .layer("model", "cli", "report", "match", "file", "stream")
        .layer("stream", "file")
        .check(CLASSES);
  }

  @Test
  void librariesAreUsedInOnePackageOnly() {
    PackageRules.checkUsers(CLASSES, List.of(ROOT + ".cli"), "picocli..", "org.slf4j..");
    PackageRules.checkUsers(
        CLASSES, List.of(ROOT + ".list"), "io.github.openmidid.examples.tables..");
    PackageRules.checkUsers(
        CLASSES, List.of(ROOT + ".report"), "io.github.openmidid.examples.commandline.result..");
    PackageRules.checkUsers(
        CLASSES, List.of(ROOT + ".cli", ROOT + ".register"), "io.github.openmidid.client..");
  }

  /** The reader and the matching can be used without the program. */
  @Test
  void readerAndMatchingNeedCoreOnly() {
    noClasses()
        .that(
            resideInAnyPackage(ROOT + ".file", ROOT + ".stream", ROOT + ".model", ROOT + ".match"))
        .should()
        .dependOnClassesThat(
            not(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.github.openmidid",
                    "io.github.openmidid.device",
                    ROOT + "..")))
        .check(CLASSES);
  }
}
