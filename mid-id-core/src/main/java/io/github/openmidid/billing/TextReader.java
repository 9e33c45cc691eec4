package io.github.openmidid.billing;

import io.github.openmidid.internal.Characters;
import io.github.openmidid.internal.DeviceKind;
import io.github.openmidid.internal.OperatorName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads the texts of examinations and timelines, which repeat: each distinct one once, as long as
 * there are not too many. Thread-safe.
 */
final class TextReader {
  private final Memory<OperatorName> operators = new Memory<>(OperatorName::of);
  private final Memory<SiteName> sites = new Memory<>(SiteName::of);
  private final Memory<DeviceKind> kinds =
      new Memory<>(text -> DeviceKind.of(Characters.strip(text)));

  OperatorName operator(String text) {
    return operators.read(text);
  }

  SiteName site(String text) {
    return sites.read(text);
  }

  DeviceKind kind(String text) {
    return kinds.read(text);
  }

  /** What a limited number of texts mean. */
  static final class Memory<V> {
    static final int MAX_TEXTS = 10_000;
    private static final int MAX_LENGTH = 200;

    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final Function<String, V> reader;

    Memory(Function<String, V> reader) {
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
