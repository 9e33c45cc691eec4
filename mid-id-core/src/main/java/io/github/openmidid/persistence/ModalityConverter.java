package io.github.openmidid.persistence;

import io.github.openmidid.Modality;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A {@link Modality} in a column, as its wire code: at most 7 characters. Null is null. */
@NullMarked
@Converter(autoApply = true)
public class ModalityConverter implements AttributeConverter<@Nullable Modality, @Nullable String> {

  /** Made by the persistence provider. */
  public ModalityConverter() {}

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Modality modality) {
    return modality == null ? null : modality.code();
  }

  /**
   * @throws IllegalArgumentException if the column holds anything but a wire code
   */
  @Override
  public @Nullable Modality convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : Modality.fromString(column);
  }
}
