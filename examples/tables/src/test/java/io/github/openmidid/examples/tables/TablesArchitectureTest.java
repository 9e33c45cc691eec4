package io.github.openmidid.examples.tables;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.openmidid.examples.testing.architecture.PackageRules;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class TablesArchitectureTest {
  private static final String ROOT = "io.github.openmidid.examples.tables";
  private static final JavaClasses CLASSES = PackageRules.classesBeside(TableFile.class);

  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check(CLASSES);
  }

  @Test
  void theModelIsFreeOfLibraries() {
    classes()
        .that(resideInAPackage(ROOT + ".model"))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", ROOT + ".model"))
        .check(CLASSES);
  }

  @Test
  void eachFormatUsesItsOwnLibraries() {
    PackageRules.checkUsers(CLASSES, List.of(ROOT + ".csv"), "de.siegmar.fastcsv.reader..");
    PackageRules.checkUsers(CLASSES, List.of(ROOT + ".write"), "de.siegmar.fastcsv.writer..");
    PackageRules.checkUsers(
        CLASSES,
        List.of(ROOT + ".xlsx"),
        "javax.xml..",
        "com.fasterxml.aalto..",
        "org.apache.commons..");
  }
}
