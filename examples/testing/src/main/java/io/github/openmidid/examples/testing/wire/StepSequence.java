package io.github.openmidid.examples.testing.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects steps; bytes that follow each other become one write. Not thread-safe. */
public final class StepSequence {
  private final List<Step> steps = new ArrayList<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  /** Sends these bytes. */
  public StepSequence write(byte[] bytes) {
    pending.writeBytes(bytes);
    return this;
  }

  /** Sends part of these bytes. */
  public StepSequence write(byte[] bytes, int from, int to) {
    pending.write(bytes, from, to - from);
    return this;
  }

  /** Sends this text in ISO 8859-1, one byte a character. */
  public StepSequence write(String text) {
    return write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends the collected bytes as a separate write. */
  public StepSequence flush() {
    if (pending.size() > 0) {
      steps.add(new Step.Write(pending.toByteArray()));
      pending.reset();
    }
    return this;
  }

  /** Waits. */
  public StepSequence pause(long millis) {
    return then(new Step.Pause(Duration.ofMillis(millis)));
  }

  /** Waits until the round is over. */
  public StepSequence stall() {
    return then(new Step.Stall());
  }

  /** Closes the connection. */
  public StepSequence close() {
    return then(new Step.Close());
  }

  /** Resets the connection. */
  public StepSequence reset() {
    return then(new Step.Reset());
  }

  /** Adds a step. */
  public StepSequence then(Step step) {
    flush();
    steps.add(step);
    return this;
  }

  /** Returns all steps so far. */
  public List<Step> list() {
    flush();
    return List.copyOf(steps);
  }
}
