package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.persistence.MidIdConverter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks identifiers that were created without the methods of {@link MidId}. */
@DisplayName("N69 an identifier that was filled by reflection is checked")
class ForgedMidIdTest {

  /** Creates an identifier as a mapper does that sets fields by reflection. */
  private static MidId forged(String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(MidId.of("MID-9912-3456-11"));
    }
    MidId midId =
        (MidId) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    Field field = MidId.class.getDeclaredField("text");
    field.setAccessible(true);
    field.set(midId, text);
    return midId;
  }

  /**
   * Checks the constructors, because Jackson up to 2.12 uses one with a single text for map keys,
   * even if it is private.
   */
  @Test
  void hasNoConstructorWithASingleText() {
    for (Constructor<?> constructor : MidId.class.getDeclaredConstructors()) {
      assertThat(constructor.getParameterCount()).isGreaterThan(1);
      assertThat(Modifier.isPrivate(constructor.getModifiers())).isTrue();
    }
    assertThat(Modifier.isFinal(MidId.class.getModifiers())).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "x",
        "MID-9912-3456-12",
        "mid-9912-3456-11",
        "MID 9912 3456 11",
        "MID-0000-0000-98"
      })
  void areDetectedByTheirText(String text) throws Exception {
    MidId forged = forged(text);
    assertThat(MidId.isCanonical(forged.toString())).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MidIdConverter().convertToDatabaseColumn(forged))
        .withMessage("the MidId is not well formed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "MID-9912-3456-12", "mid-9912-3456-11"})
  void areNotReported(String text) throws Exception {
    MidId forged = forged(text);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceReport.builder().midId(forged))
        .withMessage("midId is not a canonical MID-ID");
  }

  @Test
  void areAcceptedIfTheirTextIsCanonical() throws Exception {
    MidId same = forged("MID-9912-3456-11");
    assertThat(same).isEqualTo(MidId.of("MID-9912-3456-11"));
    assertThat(MidId.isCanonical(same.toString())).isTrue();
    assertThat(new MidIdConverter().convertToDatabaseColumn(same)).isEqualTo("MID-9912-3456-11");
  }
}
