package io.github.openmidid.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorNameTest {
  private static OperatorName name(String text) {
    return OperatorName.parse(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AZ Voorbeeld Gent                | az voorbeeld, gent
          AZ Voorbeeld Gent                | vzw A.Z. Voorbeeld
          AZ Voorbeeld Gent                | Algemeen Ziekenhuis Voorbeeld Gand
          AZ Voorbeeld Gent                | AZ Voorbeeld
          AZ Voorbeeld Gent                | AZ Voorbeeld Gent - campus Noord
          UZ Proef Brussel                 | Universitair Ziekenhuis Proef Bruxelles
          CHR Exemple Bergen               | Centre Hospitalier Régional Exemple de Mons
          CHU Exemple                      | Centre hospitalier universitaire Exemple
          Sint-Specimen                    | St. Specimen
          Clinique Modèle La Louvière      | Clinique Modele Louvière
          Cliniques universitaires Exemple | Cliniques Universitaires Exemple ASBL
          """)
  void agreesWithAnotherSpelling(String some, String other) {
    assertThat(name(some).agreesWith(name(other))).isTrue();
    assertThat(name(other).agreesWith(name(some))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UZ Proef Mechelen     | UZ Proef Louvière
          AZ Voorbeeld Gent     | CHR Exemple Gent
          AZ Voorbeeld          | AZ
          Sint-Specimen Gent    | Sint
          AZ Voorbeeld          | UZ Voorbeeld
          De Van                | De Het
          """)
  void differsFromAnotherOperator(String some, String other) {
    assertThat(name(some).agreesWith(name(other))).isFalse();
    assertThat(name(other).agreesWith(name(some))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "0403.170.701", "71012345"})
  void isAbsentWithoutAName(String text) {
    assertThat(OperatorName.tryParse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OperatorName.parse(text))
        .withMessage("not the name of an operator");
  }

  @Test
  void equalsByItsWords() {
    assertThat(OperatorName.tryParse(null)).isEmpty();
    assertThat(name("AZ Voorbeeld Gent"))
        .isEqualTo(name("Gent: AZ Voorbeeld"))
        .hasSameHashCodeAs(name("GENT AZ VOORBEELD"))
        .isNotEqualTo(name("AZ Voorbeeld"))
        .isNotEqualTo("AZ Voorbeeld Gent")
        .hasToString("AZ Voorbeeld Gent");
    assertThat(name("AZ Voorbeeld Gent").text()).isEqualTo("AZ Voorbeeld Gent");
  }
}
