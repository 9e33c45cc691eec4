package io.github.openmidid.client.spring;

import io.github.openmidid.client.MidIdClient;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.boot.convert.DurationStyle;

/** The properties {@code mid-id.client.*}, applied to a builder. None of them is a secret. */
final class ClientProperties {
  private static final String PREFIX = "mid-id.client.";

  private static final Map<String, BiConsumer<MidIdClient.Builder, String>> SETTERS =
      new LinkedHashMap<>();

  static {
    SETTERS.put("base-url", (builder, text) -> builder.baseUrl(URI.create(text)));
    SETTERS.put("timeout", (builder, text) -> builder.timeout(DurationStyle.detectAndParse(text)));
    SETTERS.put(
        "attempt-timeout",
        (builder, text) -> builder.attemptTimeout(DurationStyle.detectAndParse(text)));
    SETTERS.put(
        "connect-timeout",
        (builder, text) -> builder.connectTimeout(DurationStyle.detectAndParse(text)));
    SETTERS.put("max-retries", (builder, text) -> builder.maxRetries(Integer.parseInt(text)));
    SETTERS.put(
        "bulk-concurrency", (builder, text) -> builder.bulkConcurrency(Integer.parseInt(text)));
  }

  private ClientProperties() {}

  static Set<String> names() {
    return SETTERS.keySet();
  }

  static void apply(Function<String, Optional<String>> properties, MidIdClient.Builder builder) {
    SETTERS.forEach(
        (name, setter) ->
            properties.apply(PREFIX + name).ifPresent(text -> setter.accept(builder, text)));
  }
}
