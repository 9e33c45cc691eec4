package io.github.openmidid.client.internal.contract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.register.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The JSON of the response to a batch lookup: every identifier of the request, known or not.
 *
 * @param next null, since such a response has no further page
 */
public record BatchWire(
    List<RegistrationWire> items,
    List<String> notFound,
    @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode next) {

  /**
   * Returns the registration of each requested identifier; empty if the register does not know it.
   *
   * @param requested the identifiers of the request, by their canonical form
   * @throws MalformedResponseException if the response omits or repeats an identifier, or has a
   *     next page
   */
  public Map<MidId, Optional<Registration>> toResults(Map<String, MidId> requested) {
    if (next != null) {
      throw new MalformedResponseException("the response to a batch lookup has a next page", null);
    }
    Map<MidId, Optional<Registration>> results = new HashMap<>(2 * requested.size());
    BiFunction<String, String, MidId> parser = RequestMatch.oneOf(requested);
    for (RegistrationWire item : items) {
      Registration known = item.toVisibleRegistration(parser);
      add(results, known.midId(), Optional.of(known));
    }
    for (String unknown : notFound) {
      add(results, parser.apply("notFound", unknown), Optional.empty());
    }
    if (results.size() != requested.size()) {
      throw new MalformedResponseException(
          "the response to a batch lookup omits identifiers", null);
    }
    return results;
  }

  private static <T> void add(Map<MidId, T> results, MidId midId, T result) {
    if (results.putIfAbsent(midId, result) != null) {
      throw new MalformedResponseException(
          "the response to a batch lookup contains an identifier twice", null);
    }
  }
}
