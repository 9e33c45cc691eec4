package io.github.openmidid.client.internal.wire;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.util.Map;
import java.util.Optional;
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
   * Returns a page of a list that was filtered by identifier, if each of its items matches the
   * filter.
   *
   * @param expected the identifier; empty if the list was not filtered
   */
  public static <R> Page<R> requireEachSame(
      Optional<MidId> expected, Page<R> page, Function<? super R, Optional<MidId>> subject) {
    if (expected.isPresent()) {
      page.items().forEach(item -> requireSame(expected, item, subject));
    }
    return page;
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
   * Returns the requested identifier that a response names.
   *
   * @param requested the identifiers of the request, by their canonical form
   * @throws MalformedResponseException if the text is not one of the requested identifiers
   */
  public static MidId requested(String text, Map<String, MidId> requested) {
    MidId midId = requested.get(text);
    if (midId == null) {
      WireValue.canonical(text); // reports a malformed identifier as such
      throw new MalformedResponseException(
          "the response contains another identifier than the requested one", null);
    }
    return midId;
  }
}
