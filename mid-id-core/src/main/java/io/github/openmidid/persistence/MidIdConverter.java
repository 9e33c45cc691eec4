package io.github.openmidid.persistence;

import io.github.openmidid.MidId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MidId} in a column, as its canonical text: 16 characters in the provisional format. Null
 * is null.
 */
@NullMarked
@Converter(autoApply = true)
public class MidIdConverter implements AttributeConverter<@Nullable MidId, @Nullable String> {

  /** Made by the persistence provider. */
  public MidIdConverter() {}

  /**
   * @throws IllegalArgumentException if the identifier was made without {@link MidId}'s own methods
   *     and is none
   */
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable MidId midId) {
    if (midId != null && !MidId.isCanonical(midId.toString())) {
      throw new IllegalArgumentException("the MidId is not well formed");
    }
    return midId == null ? null : midId.toString();
  }

  /**
   * @throws io.github.openmidid.MidIdParseException if the column holds anything but a canonical
   *     identifier
   */
  @Override
  public @Nullable MidId convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : MidId.of(column);
  }
}
