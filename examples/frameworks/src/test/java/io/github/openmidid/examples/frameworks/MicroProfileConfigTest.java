package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** Tests SmallRye Config. */
class MicroProfileConfigTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "midId", "MID-9912-3456-11",
          "midIds", "MID-9912-3456-11,MID-9900-0001-30",
          "malformed", "MID-9912-3456-12",
          "constant", "PET_CT",
          "wireCode", "petCt");

  private final Config config =
      new SmallRyeConfigBuilder()
          .withSources(new PropertiesConfigSource(SETTINGS, "settings of this test", 100))
          .build();

  @Test
  void aSettingIsReadAsAMidId() {
    assertThat(config.getValue("midId", MidId.class)).hasToString("MID-9912-3456-11");
  }

  @Test
  void aListOfThemIsRead() {
    assertThat(config.getValues("midIds", MidId.class))
        .containsExactly(MidId.of("MID-9912-3456-11"), MidId.of("MID-9900-0001-30"));
  }

  @Test
  void anAbsentSettingIsEmpty() {
    assertThat(config.getOptionalValue("absent", MidId.class)).isEmpty();
  }

  @Test
  void rejectsAnInvalidMidIdWithTheNameOfTheSetting() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config.getValue("malformed", MidId.class))
        .withMessageContaining("malformed");
  }

  @Test
  void aModalityIsReadByTheNameOfItsConstantAndByItsWireCode() {
    assertThat(config.getValue("constant", Modality.class)).isEqualTo(Modality.PET_CT);
    assertThat(config.getValue("wireCode", Modality.class)).isEqualTo(Modality.PET_CT);
  }
}
