package io.github.openmidid.billing;

import io.github.openmidid.internal.Characters;
import io.github.openmidid.internal.DeviceKind;
import io.github.openmidid.internal.OperatorName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A reader of the texts of examinations and timelines. It keeps the meaning of a limited number of
 * texts, because most of them occur many times. Thread-safe.
 */
final class TextReader {
  private final TextCache<OperatorName> operators = new TextCache<>(OperatorName::of);
  private final TextCache<SiteName> sites = new TextCache<>(SiteName::of);
  private final TextCache<DeviceKind> kinds =
      new TextCache<>(text -> DeviceKind.of(Characters.strip(text)));

  OperatorName operator(String text) {
    return operators.read(text);
  }

  SiteName site(String text) {
    return sites.read(text);
  }

  DeviceKind kind(String text) {
    return kinds.read(text);
  }

  /** A cache of the meanings of a limited number of texts. */
  static final class TextCache<V> {
    static final int MAX_TEXTS = 10_000;
    private static final int MAX_LENGTH = 200;

    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final Function<String, V> reader;

    TextCache(Function<String, V> reader) {
      this.reader = reader;
    }

    V read(String text) {
      V value = known.get(text);
      if (value == null) {
        value = reader.apply(text);
        if (text.length() <= MAX_LENGTH && known.size() < MAX_TEXTS) {
          known.put(text, value);
        }
      }
      return value;
    }

    int size() {
      return known.size();
    }
  }
}
