package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import java.util.Optional;
import java.util.function.Function;

/** An answer that is taken for that to another question is the mix-up that all this is against. */
final class Asked {
  private Asked() {}

  /** The answer, if it is about what was asked. */
  static <K, R> R about(K asked, R answer, Function<? super R, ? extends K> subject) {
    if (!subject.apply(answer).equals(asked)) {
      throw new Wire.Malformed("the answer is about something else than what was asked", null);
    }
    return answer;
  }

  /** A page of a list that was limited to one identifier, if each of its items is about that. */
  static <R> Listing.Page<R> eachAbout(
      Optional<MidId> asked, Listing.Page<R> page, Function<? super R, Optional<MidId>> subject) {
    if (asked.isPresent()) {
      page.items().forEach(item -> about(asked, item, subject));
    }
    return page;
  }
}
