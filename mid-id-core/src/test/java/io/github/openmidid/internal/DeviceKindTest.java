package io.github.openmidid.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceKindTest {
  @Test
  void namesAModality() {
    assertThat(DeviceKind.of("PET/CT")).isEqualTo(new DeviceKind(Modality.PET_CT, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mammografie | MAMMOGRAPHY
          Ingekapselde bron (Cs-137) | SEALED_SOURCE
          Ingekapselde bron Cs-137 | SEALED_SOURCE
          source scellée 137Cs | SEALED_SOURCE
          source scellée, Ge-68 | SEALED_SOURCE
          Umschlossene Strahlenquelle: Co57 | SEALED_SOURCE
          Sealed source [Tc-99m] | SEALED_SOURCE
          appareil d'ostéodensitométrie | BONE_DENSITOMETRY
          appareil d’angiographie | ANGIOGRAPHY
          RX dentaire (panoramique) | DENTAL
          Mammografie + tomosynthese | MAMMOGRAPHY
          doorlichting; radiografie | FLUOROSCOPY
          """)
  void namesADeviceWithoutMidIdWithRemarks(String text, NotRegistered device) {
    assertThat(DeviceKind.of(text)).isEqualTo(new DeviceKind(null, device));
  }

  /** Checks that a remark which may be a modality is never ignored. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "Cs-137",
        "mammografie (CT)",
        "C-boog, CT",
        "bron + PET",
        "RX",
        "toestel (vast)",
        "geen bron",
        "bron?"
      })
  void isUnknownForAnythingElse(String text) {
    assertThat(DeviceKind.of(text)).isEqualTo(new DeviceKind(null, null));
    assertThat(DeviceKind.of("bron" + " (bron)".repeat(50))).isEqualTo(new DeviceKind(null, null));
  }

  @Test
  void isReadOncePerText() {
    DeviceKind.Reader reader = new DeviceKind.Reader();
    DeviceKind kind = reader.read(" linac ");
    assertThat(kind.notRegistered()).isEqualTo(NotRegistered.ACCELERATOR);
    assertThat(reader.read(" linac ")).isSameAs(kind);
  }
}
