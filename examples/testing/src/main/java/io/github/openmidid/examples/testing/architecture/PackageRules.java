package io.github.openmidid.examples.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules for the packages of every module: at most twenty top-level classes each, {@code
 * package-info} included, and no cycles between them.
 *
 * <pre>{@code
 * PackageRules.check(PackageRules.classesBeside(DicomMatch.class));
 * }</pre>
 */
public final class PackageRules {
  /** The maximum number of top-level classes in a package. */
  public static final int MAX_CLASSES = 20;

  private PackageRules() {}

  /** Returns the classes of the module that a class is in, without those of its tests. */
  public static JavaClasses classesBeside(Class<?> type) {
    return new ClassFileImporter()
        .importUrl(type.getProtectionDomain().getCodeSource().getLocation());
  }

  /**
   * Verifies the rules.
   *
   * @throws AssertionError if one is violated, or if the classes are those of one package only, so
   *     that nothing would be verified
   */
  public static void check(JavaClasses classes) {
    Map<String, Long> sizes =
        classes.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
    if (sizes.size() < 2) {
      throw new AssertionError("too few packages to verify: " + sizes);
    }
    sizes.values().removeIf(size -> size <= MAX_CLASSES);
    if (!sizes.isEmpty()) {
      throw new AssertionError("packages of more than " + MAX_CLASSES + " classes: " + sizes);
    }
    slices().matching("(**)").should().beFreeOfCycles().check(classes);
  }

  /**
   * Verifies that a library is used in some packages only.
   *
   * <pre>{@code
   * PackageRules.checkUsers(CLASSES, List.of(ROOT + ".cli"), "picocli..", "org.slf4j..");
   * }</pre>
   *
   * @param users the packages that may use it
   * @param library the packages of the library
   * @throws AssertionError if a class of another package uses it
   */
  public static void checkUsers(JavaClasses classes, List<String> users, String... library) {
    noClasses()
        .that(not(resideInAnyPackage(users.toArray(String[]::new))))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .check(classes);
  }
}
