package io.github.openmidid.examples.testing.wire;

import java.time.Duration;

/** One step of sending a response. */
public sealed interface Step {

  /** Sends these bytes and flushes. */
  @SuppressWarnings("ArrayRecordComponent") // steps are not compared
  record Write(byte[] bytes) implements Step {}

  /** Waits. */
  record Pause(Duration duration) implements Step {}

  /** Waits until the round is over. */
  record Stall() implements Step {}

  /** Closes the connection in an orderly way. */
  record Close() implements Step {}

  /** Resets the connection. */
  record Reset() implements Step {}
}
