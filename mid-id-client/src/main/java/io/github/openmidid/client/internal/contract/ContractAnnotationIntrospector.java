package io.github.openmidid.client.internal.contract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Applies the rules of the contract to the components of all records: each is required unless it is
 * optional, and texts have the format that {@link Text} states.
 */
final class ContractAnnotationIntrospector extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;
  private static final Set<Class<?>> OPTIONAL = Set.of(Optional.class, OptionalInt.class);

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
    return member instanceof AnnotatedParameter && !OPTIONAL.contains(member.getRawType())
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : JsonSetter.Value.empty();
  }

  @Override
  public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated member) {
    return member.getRawType() == String.class ? ofText(member) : null;
  }

  @Override
  public @Nullable Object findContentDeserializer(MapperConfig<?> config, Annotated member) {
    return member.getRawType() == String.class ? null : ofText(member);
  }

  private static @Nullable Object ofText(Annotated member) {
    Text text = member.getAnnotation(Text.class);
    return text == null ? null : MemberDeserializer.ofText(String.class, text.value()::ofResponse);
  }
}
