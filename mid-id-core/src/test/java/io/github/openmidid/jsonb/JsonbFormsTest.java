package io.github.openmidid.jsonb;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Suggestion;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Verifies the forms without a provider; those in {@code examples/frameworks} are real. */
class JsonbFormsTest {
  private final JsonbConfig config = JsonbForms.addTo(new JsonbConfig());

  private static String type(Object form) {
    return ((ParameterizedType) form.getClass().getGenericSuperclass())
        .getActualTypeArguments()[0].getTypeName();
  }

  private static List<Object> property(JsonbConfig config, String name) {
    return List.of((Object[]) config.getProperty(name).orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private <T> JsonbAdapter<T, Object> adapter(Class<T> type) {
    return (JsonbAdapter<T, Object>)
        property(config, JsonbConfig.ADAPTERS).stream()
            .filter(form -> type(form).equals(type.getName()))
            .findFirst()
            .orElseThrow();
  }

  private Object deserialized(Class<?> type, Object json) {
    DeserializationContext context =
        (DeserializationContext)
            Proxy.newProxyInstance(
                DeserializationContext.class.getClassLoader(),
                new Class<?>[] {DeserializationContext.class},
                (proxy, method, arguments) -> {
                  assertThat(arguments[0]).isIn(String.class, Map.class);
                  return json;
                });
    return ((JsonbDeserializer<?>) adapter(type)).deserialize(null, context, type);
  }

  /** Jackson finds the same types by their annotations. */
  @Test
  void areThoseOfEachTypeThatJacksonReads() {
    Stream<String> types =
        new ClassFileImporter()
            .importUrl(MidId.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                .filter(
                    type ->
                        type.getMethods().stream()
                            .anyMatch(method -> method.isAnnotatedWith(name("FromJson"))))
                .map(JavaClass::getName);
    assertThat(property(config, JsonbConfig.ADAPTERS))
        .hasSameElementsAs(property(config, JsonbConfig.DESERIALIZERS))
        .extracting(JsonbFormsTest::type)
        .containsExactlyInAnyOrderElementsOf(types.toList())
        .hasSize(40);
  }

  private static String name(String annotation) {
    return "io.github.openmidid.internal." + annotation;
  }

  @Test
  void writeAndReadTexts() throws Exception {
    assertThat(adapter(Modality.class).adaptToJson(Modality.PET_CT)).isEqualTo("petCt");
    assertThat(adapter(Modality.class).adaptFromJson("petCt")).isEqualTo(Modality.PET_CT);
    assertThat(deserialized(Modality.class, "petCt")).isEqualTo(Modality.PET_CT);
    assertThat(deserialized(Modality.class, null)).isNull();
  }

  @Test
  void writeAndReadObjects() throws Exception {
    Suggestion suggestion = Suggestion.of(Suggestion.Reason.CBE_NUMBER);
    Map<String, Object> json = Map.of("reasons", List.of("cbeNumber"));
    assertThat(adapter(Suggestion.class).adaptToJson(suggestion)).isEqualTo(json);
    assertThat(adapter(Suggestion.class).adaptFromJson(json)).isEqualTo(suggestion);
    assertThat(deserialized(Suggestion.class, json)).isEqualTo(suggestion);
    assertThat(deserialized(Suggestion.class, null)).isNull();
  }

  @Test
  void areAddedToThoseOfTheApplication() {
    JsonbAdapter<?, ?> own =
        new TextForm<StringBuilder>(StringBuilder::toString, StringBuilder::new) {};
    JsonbConfig both = JsonbForms.addTo(new JsonbConfig().withAdapters(own));
    assertThat(property(both, JsonbConfig.ADAPTERS)).contains(own).hasSize(41);
  }
}
