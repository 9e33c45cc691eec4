package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.spring.MidIdConversionAutoConfiguration;
import io.github.openmidid.register.RegistrationStatus;
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
  private static final ApplicationConversionService CONVERSIONS =
      new ApplicationConversionService();

  @BeforeAll
  static void collectConverters() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MidIdConversionAutoConfiguration.class))
        .run(context -> ApplicationConversionService.addBeans(CONVERSIONS, context));
  }

  /** Returns the enums of core that have a wire code. */
  static Stream<Class<?>> enums() {
    return new ClassFileImporter()
        .importUrl(MidId.class.getProtectionDomain().getCodeSource().getLocation()).stream()
            .filter(JavaClass::isEnum)
            .filter(type -> type.tryGetMethod("fromString", String.class).isPresent())
            .map(JavaClass::reflect);
  }

  @Test
  void findsTheEnums() {
    assertThat(enums()).hasSize(13).contains(Modality.class);
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
