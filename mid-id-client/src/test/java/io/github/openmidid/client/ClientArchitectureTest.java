package io.github.openmidid.client;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import feign.Client;
import io.github.openmidid.client.internal.redaction.CauseCopy;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the packages of the module and what they depend on. */
@Tag("architecture")
class ClientArchitectureTest {
  private static final String ROOT = "io.github.openmidid.client";
  private static final String INSIDE = ROOT + ".internal.";
  private static final String TESTING = ROOT + ".testing";
  private static final int MAX_CLASSES = 20;

  private static final DescribedPredicate<JavaClass> INTERNAL =
      resideInAPackage(ROOT + ".internal..");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(MidIdClient.class.getProtectionDomain().getCodeSource().getLocation());

  /** Each package below {@code internal}, with the packages that it may use. */
  private static final Map<String, List<String>> LAYERS = new LinkedHashMap<>();

  static {
    LAYERS.put("redaction", List.of());
    LAYERS.put("io", List.of("redaction"));
    LAYERS.put("tls", List.of("io", "redaction"));
    LAYERS.put("http", List.of("tls", "io", "redaction"));
    LAYERS.put("json", List.of("http"));
    LAYERS.put("contract", List.of("json", "http", "io"));
    LAYERS.put("concurrent", List.of("http", "redaction"));
    LAYERS.put("call", List.of("json", "http", "redaction"));
    LAYERS.put("auth", List.of("call", "json", "http", "tls", "io", "redaction"));
    LAYERS.put("cache", List.of("auth", "call", "http"));
    LAYERS.put("snapshot", List.of("contract", "json", "io", "redaction"));
    LAYERS.put(
        "lookup", List.of("cache", "contract", "call", "concurrent", "auth", "json", "http"));
    LAYERS.put("resource", List.of("lookup", "cache", "contract", "call", "json", "http", "io"));
  }

  @Test
  void publicPackagesAreFreeOfCycles() {
    slices()
        .matching("(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(not(INTERNAL), INTERNAL)
        .ignoreDependency(INTERNAL, not(INTERNAL))
        .check(CLASSES);
  }

  @Test
  void internalPackagesUseNoOthersThanThoseBelowThem() {
    assertThat(
            CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(INSIDE))
                .map(name -> name.substring(INSIDE.length()).replaceAll("\\..*", ""))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(LAYERS.keySet());
    LAYERS.forEach(
        (layer, below) -> {
          String[] others =
              LAYERS.keySet().stream()
                  .filter(other -> !other.equals(layer) && !below.contains(other))
                  .map(other -> INSIDE + other + "..")
                  .toArray(String[]::new);
          noClasses()
              .that(resideInAPackage(INSIDE + layer + ".."))
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage(others).or(resideInAPackage(ROOT + ".internal")))
              .check(CLASSES);
        });
  }

  @Test
  void packagesHoldAtMostTwentyTopLevelClasses() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes)
        .hasSizeGreaterThan(LAYERS.size())
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MAX_CLASSES));
  }

  @Test
  void onlyStaticEntryPointsLeadFromPublicToInternal() {
    noClasses()
        .that(not(INTERNAL))
        .and(
            not(
                belongToAnyOf(
                    MidIdClient.class,
                    ClientCredentials.class,
                    RegisterSnapshot.class,
                    SnapshotSettings.class)))
        .should()
        .dependOnClassesThat(INTERNAL)
        .check(CLASSES);
  }

  @Test
  void theTestDoubleUsesThePublicApiOnly() {
    noClasses()
        .that(resideInAPackage(TESTING + ".."))
        .should()
        .dependOnClassesThat(INTERNAL)
        .check(CLASSES);
    noClasses()
        .that(not(resideInAPackage(TESTING + "..")))
        .should()
        .dependOnClassesThat(resideInAPackage(TESTING + ".."))
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage(TESTING + ".internal"))
        .should()
        .dependOnClassesThat(resideInAPackage(TESTING))
        .check(CLASSES);
  }

  @Test
  void javaNetHttpIsUsedByTheTransportOnly() {
    noClasses()
        .that(not(resideInAPackage(INSIDE + "http..")))
        .and(not(belongToAnyOf(CauseCopy.class))) // it copies the exceptions
        .should()
        .dependOnClassesThat(resideInAPackage("java.net.http.."))
        .check(CLASSES);
  }

  @Test
  void jacksonIsUsedByJsonAndWhatItBindsOnly() {
    noClasses()
        .that(
            not(
                resideInAnyPackage(
                    INSIDE + "json..",
                    INSIDE + "auth..",
                    INSIDE + "contract..",
                    INSIDE + "call..",
                    INSIDE + "snapshot..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.."))
        .check(CLASSES);
  }

  @Test
  void nimbusIsUsedByAuthOnly() {
    noClasses()
        .that(not(resideInAPackage(INSIDE + "auth..")))
        .should()
        .dependOnClassesThat(resideInAPackage("com.nimbusds.."))
        .check(CLASSES);
  }

  @Test
  void caffeineIsUsedByTheCacheOnly() {
    noClasses()
        .that(not(resideInAPackage(INSIDE + "cache..")))
        .should()
        .dependOnClassesThat(resideInAPackage("com.github.benmanes.."))
        .check(CLASSES);
  }

  /** Feign calls the transport and the token sources through its {@code Client}. */
  @Test
  void feignShowsInNoPublicPackage() {
    noClasses()
        .that(not(INTERNAL))
        .should()
        .dependOnClassesThat(resideInAPackage("feign.."))
        .check(CLASSES);
    noClasses()
        .that(resideInAnyPackage(INSIDE + "redaction..", INSIDE + "io..", INSIDE + "tls.."))
        .should()
        .dependOnClassesThat(resideInAPackage("feign.."))
        .check(CLASSES);
    assertThat(CLASSES.stream().filter(type -> type.isAssignableTo(Client.class)).count())
        .isGreaterThan(3);
  }

  @Test
  void micrometerIsUsedByItsListenersAndTheAutoConfigurationOnly() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + ".micrometer..", ROOT + ".spring..")))
        .should()
        .dependOnClassesThat(resideInAPackage("io.micrometer.."))
        .check(CLASSES);
  }

  @Test
  void springIsUsedByTheAutoConfigurationOnly() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".spring..")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.springframework.."))
        .check(CLASSES);
    noClasses()
        .that(not(resideInAPackage(ROOT + ".spring..")))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + ".spring.."))
        .check(CLASSES);
  }
}
