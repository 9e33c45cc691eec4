package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.client.spring.MidIdConversionAutoConfiguration;
import io.github.openmidid.register.RegistrationStatus;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.convert.ConversionFailedException;

/** Verifies the conversion of wire codes, as Spring MVC and WebFlux collect their converters. */
class SpringConversionTest {
  private static final Pattern CLASS_WITHOUT_OTHER_LIBRARIES =
      Pattern.compile("io/github/openmidid/(?!jsonb/|persistence/).*\\w[.]class");

  private static final ApplicationConversionService CONVERSIONS =
      new ApplicationConversionService();

  @BeforeAll
  static void collectConverters() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MidIdConversionAutoConfiguration.class))
        .run(context -> ApplicationConversionService.addBeans(CONVERSIONS, context));
  }

  /** Returns the enums of core that have a wire code. */
  static List<Class<?>> enums() throws IOException, URISyntaxException {
    Path core = Path.of(MidId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(core)) {
      return enums(core);
    }
    try (FileSystem jar = FileSystems.newFileSystem(core)) {
      return enums(jar.getPath("/"));
    }
  }

  private static List<Class<?>> enums(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(CLASS_WITHOUT_OTHER_LIBRARIES.asMatchPredicate())
          .<Class<?>>map(file -> load(file.replace(".class", "").replace('/', '.')))
          .filter(SpringConversionTest::hasWireCode)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, MidId.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean hasWireCode(Class<?> type) {
    return type.isEnum()
        && Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals("fromString"));
  }

  @Test
  void findsTheEnums() throws Exception {
    assertThat(enums())
        .hasSize(31)
        .contains(Modality.class, Modality.NotRegistered.class, BillingReason.class);
  }

  @ParameterizedTest
  @MethodSource("enums")
  void convertsEachConstantFromAndToItsCode(Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      String code = CONVERSIONS.convert(constant, String.class);
      assertThat(code).isNotEqualTo(((Enum<?>) constant).name());
      if (constant != RegistrationStatus.UNKNOWN) { // which has no code
        assertThat(CONVERSIONS.convert(code, type)).isSameAs(constant);
      }
    }
    assertThat(CONVERSIONS.convert("", type)).isNull();
  }

  @ParameterizedTest
  @MethodSource("enums")
  void rejectsWhatIsNoCode(Class<?> type) {
    if (type == RegistrationStatus.class) {
      assertThat(CONVERSIONS.convert("no code", type)).isEqualTo(RegistrationStatus.UNKNOWN);
    } else {
      assertThatExceptionOfType(ConversionFailedException.class)
          .isThrownBy(() -> CONVERSIONS.convert("no code", type))
          .withRootCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void convertsNoNamesOfConstants() {
    assertThat(CONVERSIONS.convert("petCt", Modality.class)).isEqualTo(Modality.PET_CT);
    assertThatExceptionOfType(ConversionFailedException.class)
        .isThrownBy(() -> CONVERSIONS.convert("PET_CT", Modality.class));
    assertThat(CONVERSIONS.convert("MID-9912-3456-11", MidId.class))
        .isEqualTo(MidId.of("MID-9912-3456-11"));
  }
}
