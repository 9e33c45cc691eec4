package io.github.openmidid.persistence;

import io.github.openmidid.MidId;
import java.util.Objects;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.java.StringJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The mapping of identifiers to canonical texts in Hibernate ORM. */
@NullMarked
final class MidIdJavaType extends AbstractClassJavaType<MidId> {
  private static final long serialVersionUID = 1L;

  private static final MidIdConverter CONVERTER = new MidIdConverter();

  MidIdJavaType() {
    super(MidId.class);
  }

  @Override
  public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
    return StringJavaType.INSTANCE.getRecommendedJdbcType(indicators);
  }

  @Override
  public @Nullable MidId fromString(@Nullable CharSequence text) {
    return CONVERTER.convertToEntityAttribute(Objects.toString(text, null));
  }

  @Override
  public <X> @Nullable X unwrap(@Nullable MidId midId, Class<X> type, WrapperOptions options) {
    return StringJavaType.INSTANCE.unwrap(CONVERTER.convertToDatabaseColumn(midId), type, options);
  }

  @Override
  public <X> @Nullable MidId wrap(@Nullable X value, WrapperOptions options) {
    return value instanceof MidId midId
        ? midId
        : CONVERTER.convertToEntityAttribute(StringJavaType.INSTANCE.wrap(value, options));
  }
}
