package io.github.openmidid.examples.frameworks;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.ConstructorDetector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.List;
import java.util.stream.Stream;

class Jackson2Test extends JsonContract {

  @Override
  Stream<Json> mappers() {
    return Stream.of(
        new Mapper("defaults", JsonMapper.builder()),
        new Mapper("parameter names", withParameterNames()),
        new Mapper("strict", strict()),
        new Mapper(
            "fields are properties",
            withParameterNames().visibility(PropertyAccessor.FIELD, Visibility.ANY)),
        new Mapper(
            "creators take properties",
            withParameterNames().constructorDetector(ConstructorDetector.USE_PROPERTIES_BASED)));
  }

  @Override
  Stream<Json> rewritingMappers() {
    return Stream.of(
        new Mapper("no nulls", without(Include.NON_NULL)),
        new Mapper("nothing empty", without(Include.NON_EMPTY)),
        new Mapper(
            "other names",
            withParameterNames()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)));
  }

  private static JsonMapper.Builder without(Include included) {
    return JsonMapper.builder()
        .defaultPropertyInclusion(JsonInclude.Value.construct(included, included));
  }

  private static JsonMapper.Builder withParameterNames() {
    return JsonMapper.builder().addModule(new ParameterNamesModule());
  }

  private static JsonMapper.Builder strict() {
    return JsonMapper.builder()
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(MapperFeature.INFER_CREATOR_FROM_CONSTRUCTOR_PROPERTIES)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
  }

  private record Mapper(String name, JsonMapper mapper) implements Json {
    Mapper(String name, JsonMapper.Builder builder) {
      this(name, builder.build());
    }

    @Override
    public String write(Object value) {
      try {
        return mapper.writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public <T> T read(String json, Class<T> type) {
      try {
        return mapper.readValue(json, type);
      } catch (JsonMappingException e) {
        throw new RejectedException(e, e.getPath().stream().map(Mapper::step).toList());
      } catch (JsonProcessingException e) {
        throw new RejectedException(e, List.of());
      }
    }

    private static String step(Reference step) {
      return step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
