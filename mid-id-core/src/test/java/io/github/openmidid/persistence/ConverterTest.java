package io.github.openmidid.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import io.github.openmidid.Modality;
import jakarta.persistence.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConverterTest {
  private final MidIdConverter midIds = new MidIdConverter();
  private final ModalityConverter modalities = new ModalityConverter();

  @Test
  void convertsAnIdentifierToItsCanonicalText() {
    MidId midId = MidId.of("MID-9912-3456-11");
    assertThat(midIds.convertToDatabaseColumn(midId)).isEqualTo("MID-9912-3456-11");
    assertThat(midIds.convertToEntityAttribute("MID-9912-3456-11")).isEqualTo(midId);
  }

  @Test
  void rejectsAColumnWithAnotherSpelling() {
    assertThatExceptionOfType(MidIdParseException.class)
        .isThrownBy(() -> midIds.convertToEntityAttribute("MID 9912 3456 11"))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.GROUPING));
  }

  @ParameterizedTest
  @EnumSource
  void convertsAModalityToItsWireCode(Modality modality) {
    assertThat(modalities.convertToDatabaseColumn(modality)).isEqualTo(modality.code());
    assertThat(modalities.convertToEntityAttribute(modality.code())).isEqualTo(modality);
  }

  @Test
  void rejectsAColumnWithAnotherNameOfAModality() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> modalities.convertToEntityAttribute("PET_CT"))
        .withMessage("not the wire code of a modality");
  }

  @Test
  void convertsNullToNull() {
    assertThat(midIds.convertToDatabaseColumn(null)).isNull();
    assertThat(midIds.convertToEntityAttribute(null)).isNull();
    assertThat(modalities.convertToDatabaseColumn(null)).isNull();
    assertThat(modalities.convertToEntityAttribute(null)).isNull();
  }

  @Test
  void bothAreAppliedAutomatically() {
    assertThat(MidIdConverter.class.getAnnotation(Converter.class).autoApply()).isTrue();
    assertThat(ModalityConverter.class.getAnnotation(Converter.class).autoApply()).isTrue();
  }
}
