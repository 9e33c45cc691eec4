package io.github.openmidid.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AZ Voorbeeld Gent | az  voorbeeld   gent
          AZ Voorbeeld Gent | A.Z. Voorbeeld - Gent
          AZ Voorbeeld Gent | AZ Voorbeeld Gent vzw
          AZ Voorbeeld Gent | Algemeen Ziekenhuis Voorbeeld, Gent (V.Z.W.)
          AZ Voorbeeld Gent | AZ Voorbeeld Gand
          UZ Proef Aarlen | U.Z. Proef Arlon
          Universitair Ziekenhuis Proef | UZ Proef
          CHU de Liège | C.H.U. Luik
          Centre Hospitalier Universitaire de Liège asbl | CHU Lüttich
          Centre Hospitalier Régional Exemple | CHR Exemple
          Centre hospitalier Exemple | CH Exemple
          Clinique Modèle Moeskroen | CLINIQUE MODELE MOUSCRON
          Sint-Specimen Tongeren | St. Specimen Tongeren
          Sint-Specimen Tongeren | Saint Specimen Tongres
          Cliniques de l'Europe | Cliniques de l’Europe
          Hôpital Exemple & Fils SA | Hopital Exemple Fils
          AZ Voorbeeld | AZ Voorbeeld campus Noord
          AZ Voorbeeld campus Noord | AZ Voorbeeld - Campus: noord
          0123.456.749 | BE 0123 456 749
          0123456749 | 123.456.749
          Dr. Jansen BV | Dr Jansen
          """)
  void isTheSameInAnyUsualSpelling(String one, String other) {
    assertThat(OperatorName.of(one).isComparable(OperatorName.of(other))).isTrue();
    assertThat(OperatorName.of(one).isSame(OperatorName.of(other))).isTrue();
    assertThat(OperatorName.of(other).isSame(OperatorName.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AZ Voorbeeld Gent | AZ Voorbeeld Brugge
          AZ Voorbeeld Gent | UZ Proef Gent
          AZ Voorbeeld Gent | AZ Voorbeeld
          AZ Voorbeeld campus Noord | AZ Voorbeeld campus Zuid
          AZ Voorbeeld campus Noord | AZ Proef campus Noord
          Campus Gent | Campus Brugge
          0123.456.749 | 0123.456.848
          """)
  void isAnotherForAnotherHospital(String one, String other) {
    assertThat(OperatorName.of(one).isComparable(OperatorName.of(other))).isTrue();
    assertThat(OperatorName.of(one).isSame(OperatorName.of(other))).isFalse();
    assertThat(OperatorName.of(other).isSame(OperatorName.of(one))).isFalse();
  }

  /** Checks that what cannot be compared is neither the same nor different. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AZ Voorbeeld Gent | 0123.456.749
          AZ Voorbeeld Gent | -
          AZ Voorbeeld Gent | vzw
          ? | AZ Voorbeeld Gent
          """)
  void isNotComparedWithANumberOrNothing(String one, String other) {
    assertThat(OperatorName.of(one).isComparable(OperatorName.of(other))).isFalse();
    assertThat(OperatorName.of(other).isComparable(OperatorName.of(one))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AZ Voorbeeld | AZ Voorbeeld Gent | true
          AZ Voorbeeld Gent | Voorbeeld | true
          Clinic 1 | Clinic 10 | false
          0123.456.749 | 0123.456.749 Gent | false
          """)
  void mayBeAShortFormOfALongerNameThatIsNoNumber(String one, String other, boolean expected) {
    assertThat(OperatorName.of(one).mayBeShortFormOf(OperatorName.of(other))).isEqualTo(expected);
  }
}
