package io.github.openmidid.client.internal.wire;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An answer that is taken for that to another question is the mix-up that all this is against. */
public final class RequestMatch {
  private RequestMatch() {}

  /** The answer, if it is about what was asked. */
  public static <K, R> R requireSame(K expected, R response, Function<? super R, ? extends K> subject) {
    if (!subject.apply(response).equals(expected)) {
      throw new MalformedResponseException(
          "the answer is about something else than what was asked", null);
    }
    return response;
  }

  /** A page of a list that was limited to one identifier, if each of its items is about that. */
  public static <R> Page<R> requireEachSame(
      Optional<MidId> expected, Page<R> page, Function<? super R, Optional<MidId>> subject) {
    if (expected.isPresent()) {
      page.items().forEach(item -> requireSame(expected, item, subject));
    }
    return page;
  }

  /**
   * Returns the requested identifier that a response names.
   *
   * @param requested the identifiers of the request, by their canonical form
   * @throws MalformedResponseException if it is another one: it would be taken for that of the
   *     wrong device
   */
  public static MidId requested(String text, Map<String, MidId> requested) {
    MidId midId = requested.get(text);
    if (midId == null) {
      WireValue.canonical(text); // which it may not even be
      throw new MalformedResponseException(
          "the response is about another identifier than the requested one", null);
    }
    return midId;
  }
}
