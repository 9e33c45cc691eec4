package io.github.openmidid.persistence;

import io.github.openmidid.MidId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A Jakarta Persistence converter that stores a {@link MidId} as its canonical text, 16 characters
 * in the provisional format. Null is stored as null.
 *
 * <pre>{@code
 * class Device { @Convert(converter = MidIdConverter.class) MidId midId; }
 * }</pre>
 */
@NullMarked
@Converter(autoApply = true)
public class MidIdConverter implements AttributeConverter<@Nullable MidId, @Nullable String> {

  /** Creates a converter. Called by the persistence provider. */
  public MidIdConverter() {}

  /**
   * Converts an identifier to its canonical text.
   *
   * @return the canonical text; null for null
   * @throws IllegalArgumentException if the identifier is malformed because it was created by
   *     reflection instead of a method of {@link MidId}
   */
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable MidId midId) {
    if (midId != null && !MidId.isCanonical(midId.toString())) {
      throw new IllegalArgumentException("the MidId is not well formed");
    }
    return midId == null ? null : midId.toString();
  }

  /**
   * Converts a canonical text to an identifier.
   *
   * @return the identifier; null for null
   * @throws io.github.openmidid.MidIdParseException if the column does not hold a canonical
   *     identifier
   */
  @Override
  public @Nullable MidId convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : MidId.of(column);
  }
}
