package io.github.openmidid.client.internal.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON object of a request. Absent values are omitted, since the contract allows no null. */
public final class RequestBody {
  private final Map<String, @Nullable Object> parts = new LinkedHashMap<>();

  public RequestBody with(String name, Object value) {
    parts.put(name, value);
    return this;
  }

  public RequestBody with(String name, Optional<?> value) {
    value.ifPresent(present -> parts.put(name, present.toString()));
    return this;
  }

  /** Adds an explicit null, which removes the field in a JSON merge patch (RFC 7396). */
  public RequestBody without(String name) {
    parts.put(name, null);
    return this;
  }

  public Map<String, @Nullable Object> map() {
    return Collections.unmodifiableMap(parts);
  }
}
