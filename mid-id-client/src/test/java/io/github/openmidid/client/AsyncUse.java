package io.github.openmidid.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The ways in which the callback of an asynchronous call obtains a client. */
enum AsyncUse {
  OWN {
    @Override
    Object call(MidIdClient outer, MidIdClient own, Function<MidIdClient, Object> calls) {
      return calls.apply(own);
    }
  },
  VIEW_OF_OWN {
    @Override
    Object call(MidIdClient outer, MidIdClient own, Function<MidIdClient, Object> calls) {
      return calls.apply(own.with(CallOptions.none().withTimeout(Duration.ofSeconds(9))));
    }
  },
  CAPTURED {
    @Override
    Object call(MidIdClient outer, MidIdClient own, Function<MidIdClient, Object> calls) {
      return calls.apply(outer);
    }
  },
  VIEW_OF_CAPTURED {
    @Override
    Object call(MidIdClient outer, MidIdClient own, Function<MidIdClient, Object> calls) {
      return calls.apply(outer.with(CallOptions.none().withTraceId("t-1")));
    }
  },
  NESTED {
    @Override
    Object call(MidIdClient outer, MidIdClient own, Function<MidIdClient, Object> calls) {
      return own.async(calls).join();
    }
  },
  NESTED_CAPTURED {
    @Override
    Object call(MidIdClient outer, MidIdClient own, Function<MidIdClient, Object> calls) {
      return outer.async(unused -> calls.apply(outer)).join();
    }
  },
  OTHER_THREAD {
    @Override
    Object call(MidIdClient outer, MidIdClient own, Function<MidIdClient, Object> calls) {
      ExecutorService other = Executors.newSingleThreadExecutor();
      try {
        return CompletableFuture.supplyAsync(() -> calls.apply(own), other).join();
      } finally {
        other.shutdown();
      }
    }
  };

  abstract Object call(MidIdClient outer, MidIdClient own, Function<MidIdClient, Object> calls);
}
