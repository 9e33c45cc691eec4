package io.github.openmidid.client.internal.contract;

import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Deserializes a member of one JSON type, and names it if it violates the contract. */
final class MemberDeserializer<T> extends StdScalarDeserializer<T> {
  private final JsonToken token;
  private final BiFunction<String, JsonParser, T> parser;
  private final String name;

  private MemberDeserializer(
      Class<?> type, JsonToken token, BiFunction<String, JsonParser, T> parser, String name) {
    super(type);
    this.token = token;
    this.parser = parser;
    this.name = name;
  }

  /**
   * Returns a deserializer of JSON strings.
   *
   * @param parser maps the name of the member and its text to a value
   */
  static <T> MemberDeserializer<T> ofText(Class<T> type, BiFunction<String, String, T> parser) {
    return new MemberDeserializer<>(
        type,
        JsonToken.VALUE_STRING,
        (name, json) -> parser.apply(name, json.getString()),
        "a member");
  }

  /** Returns a deserializer of counts, which are not negative. */
  static MemberDeserializer<Long> ofCount() {
    return new MemberDeserializer<>(
        long.class,
        JsonToken.VALUE_NUMBER_INT,
        (name, json) -> ResponseValue.count(name, json.getLongValue()),
        "a member");
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return property == null
        ? this
        : new MemberDeserializer<>(handledType(), token, parser, property.getName());
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) {
    if (!json.hasToken(token)) {
      throw new MalformedResponseException(name + " has another JSON type", null);
    }
    return parser.apply(name, json);
  }
}
