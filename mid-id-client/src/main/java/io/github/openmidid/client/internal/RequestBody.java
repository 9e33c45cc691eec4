package io.github.openmidid.client.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON object of a request: what is absent is left out, as the contract has no null. */
final class RequestBody {
  private final Map<String, @Nullable Object> parts = new LinkedHashMap<>();

  RequestBody with(String name, Object value) {
    parts.put(name, value);
    return this;
  }

  RequestBody with(String name, Optional<?> value) {
    value.ifPresent(present -> parts.put(name, present.toString()));
    return this;
  }

  /** Removes a field of what is changed: the one place for a null (RFC 7396). */
  RequestBody without(String name) {
    parts.put(name, null);
    return this;
  }

  Map<String, @Nullable Object> map() {
    return Collections.unmodifiableMap(parts);
  }
}
