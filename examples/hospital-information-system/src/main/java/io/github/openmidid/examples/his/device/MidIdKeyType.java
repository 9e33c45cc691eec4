package io.github.openmidid.examples.his.device;

import io.github.openmidid.MidId;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.Nullable;

/**
 * Maps {@link MidId} as the key of an entity to a text column. Jakarta Persistence allows no
 * converter on keys, so this is a type of Hibernate.
 */
// mid-id: the key
class MidIdKeyType extends AbstractClassJavaType<MidId> {
  private static final long serialVersionUID = 1L;

  MidIdKeyType() {
    super(MidId.class);
  }

  @Override
  public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
    return indicators.getJdbcType(SqlTypes.VARCHAR);
  }

  @Override
  public MidId fromString(CharSequence text) {
    return MidId.of(text.toString());
  }

  @Override
  public <X> @Nullable X unwrap(@Nullable MidId midId, Class<X> type, WrapperOptions options) {
    return midId == null ? null : type.cast(type.isInstance(midId) ? midId : midId.toString());
  }

  @Override
  public <X> @Nullable MidId wrap(@Nullable X text, WrapperOptions options) {
    return text == null ? null : MidId.of(text.toString());
  }
}
// end
