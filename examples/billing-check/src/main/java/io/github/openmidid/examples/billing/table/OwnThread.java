package io.github.openmidid.examples.billing.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a reader in a separate thread. The XML parser keeps a buffer for each thread, which holds
 * texts of patients: it must not outlive the reading.
 */
final class OwnThread {
  private OwnThread() {}

  /** A read operation that returns a value. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /** Runs a reader and waits for its end. */
  static <T> T run(Reading<T> reading) throws IOException {
    FutureTask<T> task = new FutureTask<>(reading::read);
    Thread thread = new Thread(task, "table-reader");
    thread.start();
    try {
      T result = task.get();
      thread.join();
      return result;
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException problem) {
        throw problem;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
