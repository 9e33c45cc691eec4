package io.github.openmidid.examples.chaos;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.examples.testing.chaos.RandomPlan;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Faults of a client that hides a failure, each with the violation that the campaign reports. */
enum FaultyClient {
  /** Treats a failure as "not known". */
  SAYS_UNKNOWN("midIds.find", "wrong result") {
    @Override
    Object insteadOf(MidIdClientException failure, Method method, Object argument, MidIds real) {
      return Optional.empty();
    }
  },
  /** Treats a failure as "known". */
  SAYS_KNOWN("midIds.find", "wrong result") {
    @Override
    Object insteadOf(MidIdClientException failure, Method method, Object argument, MidIds real) {
      MidId midId = (MidId) argument;
      return Optional.of(
          Registration.of(midId, Modality.CT, "Somebody", RegistrationStatus.AVAILABLE));
    }
  },
  /** Omits identifiers without a response. */
  LEAVES_OUT("midIds.findAll", "wrong result") {
    @Override
    Object insteadOf(MidIdClientException failure, Method method, Object argument, MidIds real) {
      return Map.of();
    }
  },
  /** Reports failed identifiers as "unknown". */
  RESOLVES_AS_UNKNOWN("midIds.resolve", "wrong result") {
    @Override
    Object changed(Object result, Object argument) {
      return ((List<?>) result)
          .stream()
              .map(Resolution.class::cast)
              .map(
                  r ->
                      r.failure().isEmpty()
                          ? r
                          : Resolution.answered(
                              r.input(), r.midId().orElseThrow(), Optional.empty(), Instant.EPOCH))
              .toList();
    }
  },
  /** Caches a failure as "not known". */
  REMEMBERS("midIds.find", "the same call after the round, wrong result") {
    @SuppressWarnings("ImmutableEnumChecker") // caching is the fault
    private final Set<Object> failed = new HashSet<>();

    @Override
    Object insteadOf(MidIdClientException failure, Method method, Object argument, MidIds real) {
      failed.add(argument);
      throw failure;
    }

    @Override
    Object changed(Object result, Object argument) {
      return failed.contains(argument) ? Optional.empty() : result;
    }
  },
  /** Requests again under another reference. */
  GRANTS_TWICE("midIds.request", "register: ") {
    @Override
    Object insteadOf(MidIdClientException failure, Method method, Object argument, MidIds real) {
      return real.request(MidIdRequest.of(((MidIdRequest) argument).modality()));
    }
  },
  /** Loses the reference. */
  LOSES_THE_REFERENCE("midIds.request", "no reference to resume it") {
    @Override
    Object insteadOf(MidIdClientException failure, Method method, Object argument, MidIds real) {
      throw new RegisterUnavailableException("no", null, failure);
    }
  },
  /** Repeats the request more than three times. */
  REPEATS("midIds.request", "too many requests") {
    @Override
    Object insteadOf(MidIdClientException failure, Method method, Object argument, MidIds real) {
      for (int i = 0; i < 4; i++) {
        try {
          return real.request((MidIdRequest) argument);
        } catch (MidIdClientException e) {
          failure.addSuppressed(e);
        }
      }
      throw failure;
    }
  },
  /** Returns late. */
  IS_LATE("midIds.find", "late: ") {
    @Override
    Object insteadOf(MidIdClientException failure, Method method, Object argument, MidIds real)
        throws InterruptedException {
      Thread.sleep(ClientSet.TIMEOUT.toMillis() + 600);
      throw failure;
    }
  },
  /** Throws an exception of another type. */
  THROWS_ANOTHER("midIds.find", "an unexpected exception") {
    @Override
    Object insteadOf(MidIdClientException failure, Method method, Object argument, MidIds real) {
      throw new IllegalStateException(failure);
    }
  },
  /** Accepts a response whose bits were flipped under TLS. */
  TAKES_FLIPPED_BITS("midIds.find", "a bit was flipped under TLS") {
    @Override
    boolean shows(RandomPlan plan) {
      return CampaignTest.isFlipped(plan);
    }

    @Override
    Object insteadOf(MidIdClientException failure, Method method, Object argument, MidIds real) {
      return Optional.empty();
    }
  };

  private final String operation;
  private final String violation;

  FaultyClient(String operation, String violation) {
    this.operation = operation;
    this.violation = violation;
  }

  String operation() {
    return operation;
  }

  String violation() {
    return violation;
  }

  /** Returns whether the fault can occur under such damage. */
  boolean shows(RandomPlan plan) {
    return true;
  }

  /** Returns the result in place of the failure; by default the failure itself. */
  Object insteadOf(MidIdClientException failure, Method method, Object argument, MidIds real)
      throws Exception {
    throw failure;
  }

  /** Returns the changed result; by default the same. */
  Object changed(Object result, Object argument) {
    return result;
  }

  /** Returns a client with this fault in its operations on identifiers. */
  MidIdClient decorate(MidIdClient real) {
    MidIds midIds = proxy(MidIds.class, (method, arguments) -> call(method, arguments, real));
    MidIdClient[] self = new MidIdClient[1];
    self[0] =
        proxy(
            MidIdClient.class,
            (method, arguments) ->
                switch (method.getName()) {
                  case "midIds" -> midIds;
                  case "async" ->
                      CompletableFuture.supplyAsync(() -> applied(arguments[0], self[0]));
                  default -> invoked(method, arguments, real);
                });
    return self[0];
  }

  @SuppressWarnings("unchecked")
  private static Object applied(Object calls, MidIdClient client) {
    return ((Function<MidIdClient, Object>) calls).apply(client);
  }

  private Object call(Method method, Object[] arguments, MidIdClient real) throws Exception {
    Object argument = arguments == null ? null : arguments[0];
    boolean isMeant =
        argument instanceof MidId
            || argument instanceof MidIdRequest
            || argument instanceof Collection;
    try {
      Object result = invoked(method, arguments, real.midIds());
      return isMeant ? changed(result, argument) : result;
    } catch (MidIdClientException e) {
      if (!isMeant) {
        throw e;
      }
      return insteadOf(e, method, argument, real.midIds());
    }
  }

  private interface Handler {
    Object handle(Method method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> handler.handle(method, arguments)));
  }

  private static Object invoked(Method method, Object[] arguments, Object target) throws Exception {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
