package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the library with installed formats, in a class loader that finds a provider configuration.
 */
class FormatLoaderTest {

  /** Installs {@link FormatFixture#LETTERS}. */
  public static final class LettersProvider implements MidIdFormatProvider {
    @Override
    public MidIdFormat format() {
      return FormatFixture.LETTERS;
    }
  }

  /** Installs {@link MidIdFormat#opaque()}. */
  public static final class OpaqueProvider implements MidIdFormatProvider {
    @Override
    public MidIdFormat format() {
      return MidIdFormat.opaque();
    }
  }

  /** A program that does not depend on the format; it runs with the installed one. */
  public static final class Program implements Callable<List<String>> {
    @Override
    public List<String> call() {
      MidId midId = MidId.parse("be z12a 4r8t");
      Diagnosis swapped = MidId.diagnose("BE-Z12A-R48T");
      return List.of(
          midId.toString(),
          String.valueOf(midId.serial()),
          String.valueOf(midId.isTest()),
          String.valueOf(MidId.ofSerial(2_176_782_335L)),
          swapped.format().toString(),
          swapped.suggestions().get(0).toString(),
          swapped.message(Locale.ENGLISH),
          MidId.diagnose("Z12A4R8T").suggestions().get(0).toString(),
          MidId.diagnose("Z12A4R8T").suggestions().get(0).message(Locale.ENGLISH),
          MidId.diagnose("BE-Z12A-4R").message(Locale.ENGLISH),
          MidId.diagnose("MID-9912-3456-11").fault().toString());
    }
  }

  /** A program that reports the first character that is not canonical, and the fault. */
  public static final class StrictProgram implements Callable<List<String>> {
    @Override
    public List<String> call() {
      return Stream.of(
              "Be-Z12A-4R8T",
              "BE Z12A-4R8T",
              "BEZ12A4R8T",
              "BE-Z12a-4R8T",
              "BE-Z12A-4r8T",
              " BE-Z12A-4R8T",
              "BE-Z12A-4R8T ")
          .map(StrictProgram::fault)
          .toList();
    }

    private static String fault(String text) {
      try {
        return MidId.of(text).toString();
      } catch (MidIdParseException e) {
        return e.fault() + " " + e.index();
      }
    }
  }

  /** A program for the opaque format. */
  public static final class OpaqueProgram implements Callable<List<String>> {
    @Override
    public List<String> call() {
      MidId midId = MidId.parse(" b.C/12 ");
      return List.of(
          midId.toString(),
          String.valueOf(midId.isTest()),
          String.valueOf(MidId.isValid("b.C//12")),
          String.valueOf(MidId.tryParse("MID-9912-3456-12")));
    }
  }

  @TempDir Path configuration;

  @Test
  void isUsedForAllTexts() throws Exception {
    assertThat(run(Program.class, LettersProvider.class))
        .isEqualTo(
            List.of(
                "BE-Z12A-4R8T",
                "2118102219",
                "true",
                "BE-ZZZZ-ZZO5",
                "letters (OFFICIAL, 2030-01-01)",
                "Suggestion[candidate=Optional[BE-Z12A-4R8T], reasons=[SWAPPED_DIGITS]]",
                "The check digits do not match: at least one digit is wrong."
                    + " Compare with the MID-ID label on the device.",
                "Suggestion[candidate=Optional[BE-Z12A-4R8T], reasons=[MISSING_PREFIX]]",
                "BE-Z12A-4R8T? Then only BE is missing at the beginning.",
                "After BE a MID-ID has 8 digits or letters, as in BE-Z12A-4R8T."
                    + " Here there are more or fewer.",
                "Optional[PREFIX]"));
  }

  @Test
  void returnsTheFaultOfANonCanonicalText() throws Exception {
    assertThat(run(StrictProgram.class, LettersProvider.class))
        .isEqualTo(
            List.of(
                "PREFIX 1",
                "GROUPING 2",
                "GROUPING 2",
                "ILLEGAL_CHARACTER 6",
                "ILLEGAL_CHARACTER 9",
                "ILLEGAL_CHARACTER 0",
                "ILLEGAL_CHARACTER 12"));
  }

  @Test
  void canBeOpaque() throws Exception {
    assertThat(run(OpaqueProgram.class, OpaqueProvider.class))
        .isEqualTo(List.of("b.C/12", "false", "false", "Optional[MID-9912-3456-12]"));
  }

  @Test
  void rejectsTwoProviders() {
    assertThatThrownBy(() -> run(Program.class, LettersProvider.class, OpaqueProvider.class))
        .isInstanceOf(ServiceConfigurationError.class)
        .hasMessage(
            MidIdFormatProvider.class.getName()
                + ": more than one provider of a format is installed: "
                + LettersProvider.class.getName()
                + ", "
                + OpaqueProvider.class.getName());
  }

  private Object run(Class<?> program, Class<?>... providers) throws Exception {
    Path services = Files.createDirectories(configuration.resolve("META-INF/services"));
    List<String> names = Arrays.stream(providers).map(Class::getName).toList();
    Files.write(services.resolve(MidIdFormatProvider.class.getName()), names);
    URL[] path = {configuration.toUri().toURL(), root(MidId.class), root(FormatLoaderTest.class)};
    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      Object instance = loader.loadClass(program.getName()).getConstructor().newInstance();
      return ((Callable<?>) instance).call();
    }
  }

  /**
   * Returns the output directory of a class; on the module path, tests share that of the module.
   */
  private static URL root(Class<?> type) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    String address = type.getResource(type.getSimpleName() + ".class").toString();
    return URI.create(address.substring(0, address.length() - file.length())).toURL();
  }
}
