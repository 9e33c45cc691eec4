package io.github.openmidid.jsonb;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type whose JSON form is a text. Abstract, because JSON-B reads the type from the subclass. An
 * adapter is enough for writing; for reading, Johnzon uses deserializers where it ignores adapters.
 */
abstract class TextForm<T> implements JsonbAdapter<T, String>, JsonbDeserializer<T> {
  private final Function<T, String> writer;
  private final Function<String, T> reader;

  TextForm(Function<T, String> writer, Function<String, T> reader) {
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public String adaptToJson(T value) {
    return writer.apply(value);
  }

  @Override
  public T adaptFromJson(String text) {
    return reader.apply(text);
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context, Type type) {
    return Optional.ofNullable(context.deserialize(String.class, parser)).map(reader).orElse(null);
  }
}
