package io.github.openmidid.client.internal.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON object of a request: what is absent is left out, as the contract has no null. */
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

  /** Removes a field of what is changed: the one place for a null (RFC 7396). */
  public RequestBody without(String name) {
    parts.put(name, null);
    return this;
  }

  public Map<String, @Nullable Object> map() {
    return Collections.unmodifiableMap(parts);
  }
}
