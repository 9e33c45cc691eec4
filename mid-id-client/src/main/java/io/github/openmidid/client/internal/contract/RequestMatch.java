package io.github.openmidid.client.internal.contract;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Verifies that a response describes the requested resource, so that no result is attributed to the
 * wrong device.
 */
public final class RequestMatch {
  private RequestMatch() {}

  /**
   * Returns the response if it describes the expected resource.
   *
   * @param subject returns the key of the resource that the response describes
   * @throws MalformedResponseException if it describes another resource
   */
  public static <K, R> R requireSame(
      K expected, R response, Function<? super R, ? extends K> subject) {
    if (!subject.apply(response).equals(expected)) {
      throw new MalformedResponseException(
          "the response describes another resource than the requested one", null);
    }
    return response;
  }

  /**
   * Returns a page of a filtered list.
   *
   * @param filter returns whether an item matches the filter of the request
   * @throws MalformedResponseException if an item does not: the register has ignored the filter
   */
  public static <R> Page<R> requireFilter(Page<R> page, Predicate<? super R> filter) {
    if (!page.items().stream().allMatch(filter)) {
      throw new MalformedResponseException(
          "the response contains an item that does not match the filter of the request", null);
    }
    return page;
  }

  /**
   * Returns a parser of identifiers that returns the requested one instead of parsing it, and fails
   * if the response names another.
   *
   * @param requested the identifiers of the request, by their canonical form
   */
  public static BiFunction<String, String, MidId> oneOf(Map<String, MidId> requested) {
    return (name, text) -> {
      MidId midId = requested.get(text);
      if (midId == null) {
        ResponseValue.midId(name, text); // reports a malformed identifier as such
        throw new MalformedResponseException(
            "the response contains another identifier than the requested one", null);
      }
      return midId;
    };
  }
}
