package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Verifies that the library works with the JDK alone, as jar or folder of classes, without Jackson,
 * JSON-B, Jakarta Persistence and Hibernate.
 */
class WithoutFrameworksTest {
  private static final String MODULE = "io.github.openmidid";
  private static final List<String> ABSENT =
      List.of(
          "com.fasterxml.jackson.annotation.JsonCreator",
          "jakarta.json.bind.JsonbConfig",
          "jakarta.persistence.AttributeConverter",
          "org.hibernate.boot.model.TypeContributor",
          "org.jspecify.annotations.Nullable");

  @Nested
  class OnTheClassPath {
    @Test
    void identifiersAndModalitiesWork() throws Exception {
      try (URLClassLoader loader = coreAlone()) {
        assertWorks(loader);
      }
    }

    @Test
    void reflectionFindsNoAnnotationOfAFramework() throws Exception {
      try (URLClassLoader loader = coreAlone()) {
        Stream.of("MidId", "Modality")
            .forEach(name -> assertNoForeignAnnotation(load(loader, name)));
      }
    }

    @Test
    void onlyTheConvertersNeedJakartaPersistence() throws IOException {
      try (URLClassLoader loader = coreAlone()) {
        assertThatExceptionOfType(NoClassDefFoundError.class)
            .isThrownBy(() -> load(loader, "persistence.MidIdConverter"))
            .withMessageContaining("jakarta/persistence/AttributeConverter");
      }
    }

    private URLClassLoader coreAlone() throws IOException {
      return new URLClassLoader(
          new URL[] {core().toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }
  }

  @Nested
  class OnTheModulePath {
    @Test
    void identifiersAndModalitiesWork() throws Exception {
      ModuleLayer layer = coreAlone();
      assertThat(layer.modules()).extracting(Module::getName).containsExactly(MODULE);
      assertWorks(layer.findLoader(MODULE));
    }

    @Test
    void readsOnlyTheJdk() {
      assertThat(coreAlone().configuration().findModule(MODULE).orElseThrow().reads())
          .extracting(read -> read.name())
          .containsExactly("java.base");
    }

    private ModuleLayer coreAlone() {
      ModuleLayer boot = ModuleLayer.boot();
      ModuleFinder finder = ModuleFinder.of(core());
      return boot.defineModulesWithOneLoader(
          boot.configuration().resolve(finder, ModuleFinder.of(), Set.of(MODULE)),
          ClassLoader.getPlatformClassLoader());
    }
  }

  private static void assertWorks(ClassLoader loader) throws ReflectiveOperationException {
    for (String absent : ABSENT) {
      assertThatExceptionOfType(ClassNotFoundException.class)
          .isThrownBy(() -> loader.loadClass(absent));
    }
    Class<?> midId = load(loader, "MidId");
    assertThat(midId).isNotEqualTo(MidId.class);
    assertThat(callStatic(midId, "parse", CharSequence.class, "mid 9912 3456 11"))
        .hasToString("MID-9912-3456-11");
    Object diagnosis = callStatic(midId, "diagnose", CharSequence.class, "MID-9912-3456-12");
    Method message = diagnosis.getClass().getMethod("message", Locale.class);
    assertThat((String) message.invoke(diagnosis, Locale.GERMAN)).startsWith("Die Prüfziffern");
    assertThat(callStatic(load(loader, "Modality"), "fromString", String.class, "petCt"))
        .hasToString("PET_CT");
  }

  private static void assertNoForeignAnnotation(Class<?> type) {
    Stream<AnnotatedElement> elements =
        Stream.of(
                Stream.of(type, type.getPackage()),
                Stream.of(type.getDeclaredMethods()),
                Stream.of(type.getDeclaredFields()),
                Stream.of(type.getDeclaredMethods()).map(Method::getAnnotatedReturnType),
                Stream.of(type.getDeclaredMethods()).flatMap(m -> Stream.of(m.getParameters())))
            .flatMap(part -> part);
    assertThat(elements.flatMap(element -> Stream.of(element.getAnnotations())))
        .extracting(annotation -> annotation.annotationType().getName())
        .allMatch(name -> name.startsWith(MODULE));
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return Class.forName(MODULE + "." + name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Object callStatic(Class<?> type, String name, Class<?> parameter, String argument)
      throws ReflectiveOperationException {
    return type.getMethod(name, parameter).invoke(null, argument);
  }

  private static Path core() {
    try {
      return Path.of(MidId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
