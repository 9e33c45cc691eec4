package io.github.openmidid.client;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The ways in which the future of an asynchronous call can end before its call has ended. */
enum AsyncEnding {
  CANCEL {
    @Override
    void end(PendingCall<Object> call, MidIdClient client, ExecutorService executor) {
      call.cancel(true);
    }
  },
  CANCEL_SOFTLY {
    @Override
    void end(PendingCall<Object> call, MidIdClient client, ExecutorService executor) {
      call.cancel(false);
    }
  },
  OR_TIMEOUT {
    @Override
    void end(PendingCall<Object> call, MidIdClient client, ExecutorService executor) {
      var unused = call.orTimeout(1, TimeUnit.MILLISECONDS);
    }
  },
  COMPLETE_ON_TIMEOUT {
    @Override
    void end(PendingCall<Object> call, MidIdClient client, ExecutorService executor) {
      var unused = call.completeOnTimeout("late", 1, TimeUnit.MILLISECONDS);
    }
  },
  COMPLETE {
    @Override
    void end(PendingCall<Object> call, MidIdClient client, ExecutorService executor) {
      call.complete("otherwise");
    }
  },
  COMPLETE_EXCEPTIONALLY {
    @Override
    void end(PendingCall<Object> call, MidIdClient client, ExecutorService executor) {
      call.completeExceptionally(new ArithmeticException("made up"));
    }
  },
  OBTRUDE {
    @Override
    void end(PendingCall<Object> call, MidIdClient client, ExecutorService executor) {
      call.obtrudeValue("by force");
    }
  },
  CLOSE {
    @Override
    void end(PendingCall<Object> call, MidIdClient client, ExecutorService executor) {
      client.close();
    }
  },
  SHUT_DOWN {
    @Override
    void end(PendingCall<Object> call, MidIdClient client, ExecutorService executor) {
      executor.shutdownNow();
    }
  };

  /** Returns whether this end affects a use of a client: an interrupt stays on its thread. */
  boolean reaches(AsyncUse use) {
    return this != SHUT_DOWN || use != AsyncUse.OTHER_THREAD;
  }

  abstract void end(PendingCall<Object> call, MidIdClient client, ExecutorService executor);
}
