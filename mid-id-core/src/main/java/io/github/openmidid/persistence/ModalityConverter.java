package io.github.openmidid.persistence;

import io.github.openmidid.Modality;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A Jakarta Persistence converter that stores a {@link Modality} as its wire code, at most 7
 * characters. Null is stored as null.
 *
 * <pre>{@code
 * class Device { @Convert(converter = ModalityConverter.class) Modality modality; }
 * }</pre>
 */
@NullMarked
@Converter(autoApply = true)
public class ModalityConverter implements AttributeConverter<@Nullable Modality, @Nullable String> {

  /** Creates a converter. Called by the persistence provider. */
  public ModalityConverter() {}

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Modality modality) {
    return modality == null ? null : modality.code();
  }

  /**
   * Converts a wire code to a modality.
   *
   * @return the modality; null for null
   * @throws IllegalArgumentException if the column does not hold a wire code
   */
  @Override
  public @Nullable Modality convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : Modality.fromString(column);
  }
}
