package io.github.openmidid.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import io.github.openmidid.Modality;
import jakarta.persistence.AttributeConverter;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.type.descriptor.java.BasicJavaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Verifies the types for Hibernate by themselves; examples/frameworks runs them in Hibernate. */
class HibernateTypesTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  private final MidIdJavaType midIds = new MidIdJavaType();
  private final ModalityJavaType modalities = new ModalityJavaType();

  private static <T> void assertIsText(BasicJavaType<T> type, T value, String text) {
    assertThat(type.unwrap(value, String.class, null)).isEqualTo(text);
    assertThat(type.wrap(text, null)).isEqualTo(value);
    assertThat(type.wrap(value, null)).isSameAs(value);
    assertThat(type.toString(value)).isEqualTo(text);
    assertThat(type.fromString(text)).isEqualTo(value);
  }

  private static void assertKeepsNull(BasicJavaType<?> type) {
    assertThat(type.unwrap(null, String.class, null)).isNull();
    assertThat(type.wrap(null, null)).isNull();
    assertThat(type.fromString(null)).isNull();
  }

  @Test
  void anIdentifierIsItsCanonicalText() {
    assertIsText(midIds, MID_ID, "MID-9912-3456-11");
  }

  @ParameterizedTest
  @EnumSource
  void aModalityIsItsWireCode(Modality modality) {
    assertIsText(modalities, modality, modality.code());
  }

  @Test
  void nullIsNull() {
    assertKeepsNull(midIds);
    assertKeepsNull(modalities);
  }

  @Test
  void rejectsOtherTexts() {
    assertThatExceptionOfType(MidIdParseException.class)
        .isThrownBy(() -> midIds.wrap("mid 9912 3456 11", null));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> modalities.wrap("PET_CT", null))
        .withMessage("not the wire code of a modality");
  }

  @Test
  void noColumnIsRestrictedToTheCodesOfToday() {
    assertThat(modalities.getCheckCondition("modality", null, null, null)).isNull();
  }

  /** A module that provides an optional service does not start without it on JDK 17. */
  @Test
  void theServiceIsDeclaredForTheClassPathOnly() {
    assertThat(MidId.class.getResource("/META-INF/services/" + TypeContributor.class.getName()))
        .isNotNull();
    ModuleDescriptor module = MidId.class.getModule().getDescriptor();
    assertThat(module == null || module.provides().isEmpty()).isTrue();
  }

  /** Hibernate 5 finds the service under the same name. */
  @Test
  void contributesNothingWhereTheTypesOfHibernateAreOthers() throws Exception {
    URL[] path =
        Stream.of(MidId.class, TypeContributor.class, AttributeConverter.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .toArray(URL[]::new);
    // The platform class loader would find the modules of the test.
    try (URLClassLoader older =
        new URLClassLoader(path, null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.hibernate.type.")) {
              throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
          }
        }) {
      Class<?> type = older.loadClass(MidIdTypeContributor.class.getName());
      Object contributor = type.getConstructor().newInstance();
      Method contribute =
          Stream.of(type.getMethods())
              .filter(method -> method.getName().equals("contribute"))
              .findFirst()
              .orElseThrow();
      assertThatCode(() -> contribute.invoke(contributor, null, null)).doesNotThrowAnyException();
    }
  }
}
