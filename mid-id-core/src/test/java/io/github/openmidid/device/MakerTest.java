package io.github.openmidid.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SIEMENS                            | Siemens Healthineers
          Siemens                            | Siemens Healthineers
          SIEMENS NM                         | Siemens Healthineers
          Siemens Healthcare GmbH            | Siemens Healthineers
          Firma Siemens                      | Siemens Healthineers
          CPS                                | Siemens Healthineers
          TOSHIBA                            | Canon Medical
          TOSHIBA_MEC                        | Canon Medical
          CANON_MEC                          | Canon Medical
          Canon (ex-Toshiba)                 | Canon Medical
          GE MEDICAL SYSTEMS                 | GE HealthCare
          GE Healthcare                      | GE HealthCare
          GEHealthcare                       | GE HealthCare
          G.E. Medical Systems               | GE HealthCare
          General Electric                   | GE HealthCare
          Philips                            | Philips
          Philips Medical Systems (Cleveland)| Philips
          Koninklijke Philips N.V.           | Philips
          Hitachi Aloka                      | Fujifilm
          Shanghai United Imaging Healthcare | United Imaging
          Spectrum Dynamics Medical          | Spectrum Dynamics
          """)
  void belongsToAFamilyInEverySpelling(String text, String family) {
    Maker maker = Maker.parse(text);
    assertThat(maker.family()).isEqualTo(family);
    assertThat(maker.isKnown()).isTrue();
    assertThat(maker).hasToString(family);
    assertThat(maker.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Voorbeeld Medical Systems B.V. | VOORBEELD
          Medical Systems                | MEDICAL SYSTEMS
          Général                        | GENERAL
          General Medical                | GENERAL
          Siemens / Philips              | SIEMENS PHILIPS
          3D Imaging                     | 3D
          """)
  void outsideTheFamiliesHasItsSignificantWords(String text, String family) {
    Maker maker = Maker.parse(text);
    assertThat(maker.family()).isEqualTo(family);
    assertThat(maker.isKnown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "0000", "n/a", "N.v.t.", "onbekend", "Inconnu", "unknown"})
  void isAbsentWithoutAName(String text) {
    assertThat(Maker.tryParse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Maker.parse(text))
        .withMessage("not a maker");
  }

  @Test
  void equalsByItsFamily() {
    assertThat(Maker.tryParse(null)).isEmpty();
    assertThat(Maker.parse("TOSHIBA"))
        .isEqualTo(Maker.parse("Canon"))
        .hasSameHashCodeAs(Maker.parse("Canon"))
        .isNotEqualTo(Maker.parse("Siemens"))
        .isNotEqualTo("Canon Medical");
    assertThat(Maker.parse("Voorbeeld BV")).isEqualTo(Maker.parse("VOORBEELD Medical"));
  }
}
