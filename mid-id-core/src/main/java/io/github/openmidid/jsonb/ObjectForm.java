package io.github.openmidid.jsonb;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type whose JSON form is an object; otherwise as {@link TextForm}. */
abstract class ObjectForm<T> implements JsonbAdapter<T, Map<String, Object>>, JsonbDeserializer<T> {
  private final Function<T, Map<String, Object>> writer;
  private final Function<Map<String, Object>, T> reader;

  ObjectForm(Function<T, Map<String, Object>> writer, Function<Map<String, Object>, T> reader) {
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public Map<String, Object> adaptToJson(T value) {
    return writer.apply(value);
  }

  @Override
  public T adaptFromJson(Map<String, Object> json) {
    return reader.apply(json);
  }

  @Override
  @SuppressWarnings("unchecked") // the keys of a JSON object are texts
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context, Type type) {
    return Optional.ofNullable((Map<String, Object>) context.deserialize(Map.class, parser))
        .map(reader)
        .orElse(null);
  }
}
