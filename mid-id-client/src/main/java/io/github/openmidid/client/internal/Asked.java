package io.github.openmidid.client.internal;

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
}
