package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.github.openmidid.MidId;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 knows the names of parameters without a module. */
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

  /** Without properties that are derived from others, which could not be read back. */
  @ParameterizedTest
  @MethodSource("mappers")
  void aRegistrationIsReadBackAsItWasWritten(Json json) {
    Registration registration =
        new Registration(
            MidId.of("MID-9912-3456-11"),
            "petCt",
            "AZ Sint",
            "linked",
            Optional.of(Instant.parse("2027-02-02T10:00:00Z")),
            Optional.empty());
    String text = json.write(registration);
    assertThat(text)
        .contains("\"midId\":\"MID-9912-3456-11\"", "\"statusCode\":\"linked\"")
        .doesNotContain("\"linked\":");
    assertThat(json.read(text, Registration.class)).isEqualTo(registration);
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
