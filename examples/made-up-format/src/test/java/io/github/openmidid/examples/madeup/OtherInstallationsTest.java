package io.github.openmidid.examples.madeup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormatProvider;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests other installations, each in a separate class loader, in which the library searches for
 * providers again.
 */
class OtherInstallationsTest {
  @TempDir Path folder;

  @Test
  void failsToLoadWithTwoFormatsAndNamesBoth() throws Exception {
    URL declared = declared(OtherFormats.Second.class);
    try (URLClassLoader loader =
        loader(
            root(MidId.class),
            root(MadeUpFormat.class),
            root(OtherFormats.Second.class),
            declared)) {
      assertThatExceptionOfType(ServiceConfigurationError.class)
          .isThrownBy(() -> load(loader, MidId.class))
          .withMessageContaining("more than one provider of a format is installed")
          .withMessageContaining(MadeUpFormat.class.getName())
          .withMessageContaining(OtherFormats.Second.class.getName());
    }
  }

  @Test
  void withAnotherItReadsThatOne() throws Exception {
    URL declared = declared(OtherFormats.Second.class);
    try (URLClassLoader loader =
        loader(root(MidId.class), root(OtherFormats.Second.class), declared)) {
      assertThat(valid(loader, "YY-0001-95")).isEqualTo(true);
      assertThat(valid(loader, "XX-ZEXA-MPLE-IA")).isEqualTo(false);
    }
  }

  @Test
  void failsToLoadWithAnInvalidFormatAndReportsWhy() throws Exception {
    URL declared = declared(OtherFormats.WithWrongExample.class);
    try (URLClassLoader loader =
        loader(root(MidId.class), root(OtherFormats.WithWrongExample.class), declared)) {
      assertThatExceptionOfType(ServiceConfigurationError.class)
          .isThrownBy(() -> load(loader, MidId.class))
          .withMessageContaining(OtherFormats.WithWrongExample.class.getName())
          .withMessageContaining(
              "the format \"wrong\" has an example that does not match the format")
          .havingCause()
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void withNoneItReadsTheProvisionalOne() throws Exception {
    try (URLClassLoader loader = loader(root(MidId.class))) {
      assertThat(valid(loader, "MID-9912-3456-11")).isEqualTo(true);
      assertThat(valid(loader, "XX-ZEXA-MPLE-IA")).isEqualTo(false);
    }
  }

  private static Object valid(ClassLoader loader, String text) throws Exception {
    return load(loader, MidId.class).getMethod("isValid", CharSequence.class).invoke(null, text);
  }

  private static Class<?> load(ClassLoader loader, Class<?> type) throws ClassNotFoundException {
    return Class.forName(type.getName(), true, loader);
  }

  /** Returns a folder with the service file of a provider, as in its jar. */
  private URL declared(Class<?> provider) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(MidIdFormatProvider.class.getName()), provider.getName(), UTF_8);
    return folder.toUri().toURL();
  }

  /**
   * Returns a class loader without a parent: that of the platform would find the modules of this
   * test.
   */
  private static URLClassLoader loader(URL... roots) {
    return new URLClassLoader(roots, null);
  }

  /** Returns the jar or folder of a class, on the class path or in a module. */
  private static URL root(Class<?> type) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    String address = String.valueOf(type.getClassLoader().getResource(file));
    String root = address.substring(0, address.length() - file.length());
    return URI.create(root).toURL();
  }
}
