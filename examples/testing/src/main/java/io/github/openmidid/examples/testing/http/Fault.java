package io.github.openmidid.examples.testing.http;

import java.util.Locale;

/** One way to damage a response. */
public interface Fault {
  /** Returns the name of the constant, as reports write it. */
  String name();

  /** Returns its name in reports: {@code content:empty-body}. */
  default String label() {
    return layer() + ":" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns whether it stands for what happens before the request is processed. The request is not
   * passed on then: what a response says of that is true.
   */
  default boolean isBeforeProcessing() {
    return false;
  }

  /** Returns where it acts: {@code content}, {@code http1}, {@code http2}, {@code wire}. */
  String layer();
}
