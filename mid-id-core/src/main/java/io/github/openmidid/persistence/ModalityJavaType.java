package io.github.openmidid.persistence;

import io.github.openmidid.Modality;
import java.util.Objects;
import org.hibernate.dialect.Dialect;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.java.EnumJavaType;
import org.hibernate.type.descriptor.java.StringJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The mapping of modalities to wire codes in Hibernate ORM. */
@NullMarked
final class ModalityJavaType extends EnumJavaType<Modality> {
  private static final long serialVersionUID = 1L;

  private static final ModalityConverter CONVERTER = new ModalityConverter();

  ModalityJavaType() {
    super(Modality.class);
  }

  @Override
  public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
    return StringJavaType.INSTANCE.getRecommendedJdbcType(indicators);
  }

  @Override
  public String toString(Modality modality) {
    return modality.code();
  }

  @Override
  public @Nullable Modality fromString(@Nullable CharSequence text) {
    return CONVERTER.convertToEntityAttribute(Objects.toString(text, null));
  }

  @Override
  public <X> @Nullable X unwrap(
      @Nullable Modality modality, Class<X> type, WrapperOptions options) {
    return StringJavaType.INSTANCE.unwrap(
        CONVERTER.convertToDatabaseColumn(modality), type, options);
  }

  @Override
  public <X> @Nullable Modality wrap(@Nullable X value, WrapperOptions options) {
    return value instanceof Modality modality
        ? modality
        : CONVERTER.convertToEntityAttribute(StringJavaType.INSTANCE.wrap(value, options));
  }

  /** Returns null, because a column with the codes of today would reject those of tomorrow. */
  @Override
  public @Nullable String getCheckCondition(
      String column,
      JdbcType type,
      @Nullable BasicValueConverter<Modality, ?> converter,
      Dialect dialect) {
    return null;
  }
}
