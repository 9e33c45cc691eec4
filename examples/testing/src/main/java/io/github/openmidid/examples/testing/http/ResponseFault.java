package io.github.openmidid.examples.testing.http;

import java.util.Locale;

/** One way to damage a response. */
public interface ResponseFault {
  /** Returns the name of the constant, as in reports. */
  String name();

  /** Returns its name in reports: {@code content:empty-body}. */
  default String label() {
    return layer() + ":" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns whether the fault precedes the processing of the request. Then the request is not
   * forwarded, so that the response is true.
   */
  default boolean isBeforeProcessing() {
    return false;
  }

  /** Returns its layer: {@code content}, {@code http1}, {@code http2}, {@code wire}. */
  String layer();
}
