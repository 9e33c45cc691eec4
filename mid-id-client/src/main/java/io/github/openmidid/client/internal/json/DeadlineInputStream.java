package io.github.openmidid.client.internal.json;

import io.github.openmidid.client.internal.http.CallContext;
import java.io.ByteArrayInputStream;

/** An input stream over a body, which fails once the deadline has passed. */
final class DeadlineInputStream extends ByteArrayInputStream {
  private static final int MAX_READ = 8 * 1024;

  private final CallContext context;
  private boolean isLate;

  DeadlineInputStream(byte[] body, CallContext context) {
    super(body);
    this.context = context;
  }

  @Override
  public synchronized int read(byte[] into, int offset, int length) {
    isLate = isLate || context.remainingNanos() <= 0;
    requireTime();
    return super.read(into, offset, Math.min(length, MAX_READ));
  }

  /** Fails if the deadline has passed before the last byte was read. */
  void requireTime() {
    if (isLate) {
      throw CallContext.timedOut();
    }
  }
}
