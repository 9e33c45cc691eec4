package io.github.openmidid.client.testing;

import io.github.openmidid.MidId;
import io.github.openmidid.client.CallListener;
import io.github.openmidid.client.CallListener.Outcome;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.ResponseMetadata;
import io.github.openmidid.client.testing.internal.MemoryRegister;
import io.github.openmidid.client.testing.internal.TestCaller;
import io.github.openmidid.client.testing.internal.TestCreation;
import io.github.openmidid.client.testing.internal.TestPendingCall;
import io.github.openmidid.client.testing.internal.TestRejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs the calls of a test client or a view of it: fails them as scripted, and records them. */
final class CallRunner {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final TestMidIdClient client;
  private final CallOptions options;
  private final List<TestPendingCall<?>> asyncCalls;

  CallRunner(TestMidIdClient client, CallOptions options, List<TestPendingCall<?>> asyncCalls) {
    this.client = client;
    this.options = options;
    this.asyncCalls = List.copyOf(asyncCalls);
  }

  /** The settings that the test clients of one register share. */
  record Settings(
      MemoryRegister register,
      Clock clock,
      int pageSize,
      Executor executor,
      List<CallListener> listeners) {
    Settings {
      listeners = List.copyOf(listeners);
    }
  }

  /** A call with what the application has passed. */
  record Request(TestOperation operation, List<MidId> midIds, @Nullable UUID reference) {
    static Request of(TestOperation operation, MidId... midIds) {
      return new Request(operation, List.of(midIds), null);
    }
  }

  /** The work of a call at the register. */
  interface Work<T> extends BiFunction<MemoryRegister, TestCaller, T> {}

  private record Response<T>(int status, T value) {}

  int pageSize() {
    return client.settings().pageSize();
  }

  Instant now() {
    return client.settings().clock().instant();
  }

  /** Returns an id that is valid as a part of a URL. */
  static String requireId(String name, String text) {
    if (!ID.matcher(text).matches()) {
      throw new IllegalArgumentException(name + " is not a valid id");
    }
    return text;
  }

  /** Fails within an asynchronous call, which would lose a new request reference. */
  void requireReferenceOfCaller(String replacement) {
    if (!TestPendingCall.enclosing(asyncCalls).isEmpty()) {
      throw new IllegalStateException(
          "within async, choose the request reference outside, so that the call can be resumed"
              + " however its future ends: "
              + replacement);
    }
  }

  /** Reads or changes an existing resource. */
  <T> T run(Request request, Work<T> work) {
    return run(request, 200, work);
  }

  private <T> T run(Request request, int status, Work<T> work) {
    return respond(
        request, (register, caller) -> new Response<>(status, work.apply(register, caller)));
  }

  /** Reads a resource that may not exist. */
  <T> Optional<T> find(Request request, Work<Optional<T>> work) {
    return respond(
        request,
        (register, caller) -> {
          Optional<T> found = work.apply(register, caller);
          return new Response<>(found.isPresent() ? 200 : 404, found);
        });
  }

  /** Removes a resource that may not exist. */
  boolean remove(Request request, Work<Boolean> work) {
    return respond(
        request,
        (register, caller) -> {
          boolean known = work.apply(register, caller);
          return new Response<>(known ? 204 : 404, known);
        });
  }

  /** Performs a creation, or reads the resource that a former request has created. */
  <T> T create(Request request, Work<TestCreation<T>> work) {
    return respond(
        request,
        (register, caller) -> {
          TestCreation<T> creation = work.apply(register, caller);
          return new Response<>(creation.isNew() ? 201 : 303, creation.value());
        });
  }

  private <T> T respond(Request request, Work<Response<T>> work) {
    TestOperation operation = request.operation();
    requireActive(request);
    Optional<TestFailure> scripted = client.script().next(operation);
    ResponseMetadata success = success();
    Response<T> response;
    try {
      response = response(request, work, scripted, success);
    } catch (MidIdClientException e) {
      boolean isSent = scripted.map(TestFailure::isSent).orElse(true);
      record(request, outcome(e), e.response().map(ResponseMetadata::status), isSent);
      throw e;
    }
    record(request, Outcome.ANSWERED, Optional.of(response.status()), true);
    int status = response.status();
    TestOperation read = operation.read();
    if (status == 303 && read != null) {
      status = 200;
      record(
          new Request(read, request.midIds(), null), Outcome.ANSWERED, Optional.of(status), true);
    }
    ResponseMetadata metadata = new ResponseMetadata(status, success.headers(), Optional.empty());
    options.responseListener().ifPresent(listener -> notifyListener(listener, metadata));
    return response.value();
  }

  /** Returns a response with a new trace id, and that of the options as the related one. */
  private ResponseMetadata success() {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("BelGov-Trace-Id", List.of(UUID.randomUUID().toString()));
    options.traceId().ifPresent(id -> headers.put("BelGov-Related-Trace-Id", List.of(id)));
    return new ResponseMetadata(200, headers, Optional.empty());
  }

  private void requireActive(Request request) {
    if (client.isClosed()) {
      throw new IllegalStateException("this client is closed");
    }
    List<TestPendingCall<?>> enclosing = TestPendingCall.enclosing(asyncCalls);
    UUID reference = request.reference();
    if (reference != null) {
      enclosing.forEach(call -> call.announce(reference));
    }
    enclosing.forEach(TestPendingCall::requireCaller);
  }

  private <T> Response<T> response(
      Request request,
      Work<Response<T>> work,
      Optional<TestFailure> scripted,
      ResponseMetadata success) {
    MidIdClientException failure =
        scripted
            .map(found -> found.toException(request.operation(), request.reference(), success))
            .orElse(null);
    if (failure != null && !scripted.orElseThrow().isPerformed()) {
      throw failure;
    }
    try {
      Response<T> response = perform(request.operation(), work, success.traceId().orElseThrow());
      if (failure != null) {
        throw failure;
      }
      return response;
    } catch (TestRejection rejection) { // which a lost response hides
      throw failure != null
          ? failure
          : TestFailure.rejected(rejection.status(), rejection.problemType(), rejection.issues())
              .toException(request.operation(), request.reference(), success);
    }
  }

  private <T> Response<T> perform(TestOperation operation, Work<Response<T>> work, String traceId) {
    if (!operation.isAllowedTo(client.participant())) {
      throw TestRejection.missingScope();
    }
    MemoryRegister register = client.settings().register();
    synchronized (register) {
      return work.apply(register, caller(register, operation, traceId));
    }
  }

  private TestCaller caller(MemoryRegister register, TestOperation operation, String traceId) {
    boolean isHealthAuthority = client.participant() == Participant.FPS_HEALTH;
    Set<String> operators =
        client.participant() == Participant.RECOGNISED_INSTITUTION
            ? register.delegations().operators(client.organization(), operation.permission())
            : Set.of(client.organization());
    return new TestCaller(
        client.organization(),
        operators,
        client.participant() == Participant.SUPPLIER,
        isHealthAuthority,
        isHealthAuthority || client.participant() == Participant.RIZIV,
        traceId);
  }

  private static Outcome outcome(MidIdClientException e) {
    if (e instanceof RegisterResponseException) {
      return Outcome.REFUSED;
    }
    return e instanceof RegisterProtocolException ? Outcome.NOT_UNDERSTOOD : Outcome.UNAVAILABLE;
  }

  private void record(
      Request request, Outcome outcome, Optional<Integer> received, boolean isSent) {
    OptionalInt status = received.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    TestOperation operation = request.operation();
    client.record(
        new RecordedCall(
            operation.id(),
            now(),
            request.midIds(),
            Optional.ofNullable(request.reference()),
            options,
            outcome,
            status));
    CallListener.Call call =
        new CallListener.Call(
            operation.method(), operation.id(), outcome, status, isSent ? 1 : 0, Duration.ZERO);
    client.settings().listeners().forEach(listener -> notifyListener(listener::onCall, call));
  }

  /** Notifies a listener, whose exceptions are ignored. */
  @SuppressWarnings({"IllegalCatch", "EmptyCatch"})
  private static <T> void notifyListener(Consumer<? super T> listener, T event) {
    try {
      listener.accept(event);
    } catch (RuntimeException | Error e) {
      // as the contract of listeners requires
    }
  }
}
