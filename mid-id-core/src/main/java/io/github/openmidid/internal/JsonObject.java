package io.github.openmidid.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as maps, lists, texts, numbers and booleans, which every mapper writes and reads
 * alike. What is empty has no property, because many mappers are configured to drop it. The
 * exceptions name the property and do not quote its value.
 */
@NullMarked
public final class JsonObject {
  private static final Set<Object> EMPTY = Set.of("", List.of(), Map.of());

  private final Map<String, Object> properties = new LinkedHashMap<>();

  /** Creates an object without properties. */
  public JsonObject() {}

  /** Creates an object with properties that a mapper has read. */
  public JsonObject(Map<String, ? extends @Nullable Object> read) {
    read.forEach(this::put);
  }

  /** Sets a property to a text, number, boolean, list or map; null and empty values are absent. */
  public JsonObject put(String name, @Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return put(name, optional.orElse(null));
    }
    if (value != null && !EMPTY.contains(value)) {
      properties.put(name, value);
    }
    return this;
  }

  /** Returns the properties in the order in which they were set. */
  public Map<String, Object> toMap() {
    return properties;
  }

  /** Returns a text. */
  public String text(String name) {
    return required(name, optionalText(name));
  }

  /** Returns a text, or empty if it is absent. */
  public Optional<String> optionalText(String name) {
    return optional(name, String.class);
  }

  /** Returns a text, converted by a function. */
  public <T> T parsed(String name, Function<String, T> parser) {
    return required(name, optionalParsed(name, parser));
  }

  /** Returns a text, converted by a function, or empty if it is absent. */
  public <T> Optional<T> optionalParsed(String name, Function<String, T> parser) {
    try {
      return optionalText(name).map(parser);
    } catch (DateTimeException e) {
      throw invalid(name); // its message quotes the text
    }
  }

  /** Returns a moment, for example {@code 2026-11-22T10:00:00Z}, or empty if it is absent. */
  public Optional<Instant> optionalInstant(String name) {
    return optionalParsed(name, Instant::parse);
  }

  /** Returns an object, converted by a function. */
  public <T> T object(String name, Function<Map<String, ?>, T> reader) {
    return required(name, optionalObject(name, reader));
  }

  /** Returns an object, converted by a function, or empty if it is absent. */
  @SuppressWarnings("unchecked") // the keys of a JSON object are texts
  public <T> Optional<T> optionalObject(String name, Function<Map<String, ?>, T> reader) {
    return optional(name, Map.class).map(map -> reader.apply((Map<String, ?>) map));
  }

  /** Returns the texts of a list, each converted by a function; an absent list is empty. */
  public <T> List<T> list(String name, Function<String, T> parser) {
    List<?> elements = optional(name, List.class).orElse(List.of());
    return elements.stream().map(element -> parser.apply(text(name, element))).toList();
  }

  /**
   * Verifies properties that follow from others.
   *
   * @param expected the properties of the value that was read
   */
  public void requireSame(Map<String, Object> expected, String... names) {
    for (String name : names) {
      // As texts, because mappers read the same number as different types.
      if (!Objects.toString(properties.get(name)).equals(Objects.toString(expected.get(name)))) {
        throw new IllegalArgumentException(name + " does not follow from the other properties");
      }
    }
  }

  private static String text(String name, Object element) {
    if (element instanceof String text) {
      return text;
    }
    throw invalid(name);
  }

  private <T> Optional<T> optional(String name, Class<T> type) {
    Object value = properties.get(name);
    if (value != null && !type.isInstance(value)) {
      throw invalid(name);
    }
    return Optional.ofNullable(type.cast(value));
  }

  private static <T> T required(String name, Optional<T> value) {
    return value.orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }

  private static IllegalArgumentException invalid(String name) {
    return new IllegalArgumentException(name + " is invalid");
  }
}
