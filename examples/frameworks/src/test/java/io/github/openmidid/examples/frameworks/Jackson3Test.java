package io.github.openmidid.examples.frameworks;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Verifies that Jackson 3 knows the names of parameters without a module. */
class Jackson3Test extends JsonContract {

  @Override
  Stream<Json> mappers() {
    return Stream.of(
        new Mapper("defaults", JsonMapper.builder()),
        new Mapper("settings of Jackson 2", JsonMapper.builderWithJackson2Defaults()),
        new Mapper("strict", strict()),
        new Mapper(
            "fields are properties",
            JsonMapper.builder()
                .changeDefaultVisibility(
                    checker -> checker.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))),
        new Mapper(
            "creators take properties",
            JsonMapper.builder().constructorDetector(ConstructorDetector.USE_PROPERTIES_BASED)));
  }

  @Override
  Stream<Json> rewritingMappers() {
    return Stream.of(
        new Mapper("no nulls", without(Include.NON_NULL)),
        new Mapper("nothing empty", without(Include.NON_EMPTY)),
        new Mapper(
            "other names",
            JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)));
  }

  private static JsonMapper.Builder without(Include included) {
    return JsonMapper.builder()
        .changeDefaultPropertyInclusion(
            all -> all.withValueInclusion(included).withContentInclusion(included));
  }

  private static JsonMapper.Builder strict() {
    return JsonMapper.builder()
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(MapperFeature.INFER_CREATOR_FROM_CONSTRUCTOR_PROPERTIES)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
  }

  private record Mapper(String name, JsonMapper mapper) implements Json {
    Mapper(String name, JsonMapper.Builder builder) {
      this(name, builder.build());
    }

    @Override
    public String write(Object value) {
      return mapper.writeValueAsString(value);
    }

    @Override
    public <T> T read(String json, Class<T> type) {
      try {
        return mapper.readValue(json, type);
      } catch (JacksonException e) {
        throw new RejectedException(e, e.getPath().stream().map(Mapper::step).toList());
      }
    }

    private static String step(JacksonException.Reference step) {
      String property = step.getPropertyName();
      return property == null ? String.valueOf(step.getIndex()) : property;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
