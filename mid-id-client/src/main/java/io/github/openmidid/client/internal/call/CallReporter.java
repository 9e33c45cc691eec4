package io.github.openmidid.client.internal.call;

import feign.FeignException;
import feign.InvocationHandlerFactory;
import feign.Target;
import io.github.openmidid.client.CallListener;
import io.github.openmidid.client.CallListener.Call;
import io.github.openmidid.client.CallListener.Outcome;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.Attempts;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.CallRecord;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records every call and reports it to the log and the listeners when it has ended. */
public final class CallReporter implements InvocationHandlerFactory {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");

  private final List<CallListener> listeners;
  private final AtomicBoolean warned = new AtomicBoolean();

  public CallReporter(List<CallListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public InvocationHandler create(
      @SuppressWarnings("rawtypes") Target target, Map<Method, MethodHandler> dispatch) {
    return (proxy, method, arguments) -> {
      MethodHandler handler = dispatch.get(method);
      if (handler == null) {
        throw new UnsupportedOperationException(method.getName());
      }
      return invoke(handler, method.getName(), arguments);
    };
  }

  /** Invokes an operation, whose last argument is its context. */
  @SuppressWarnings("IllegalCatch")
  private @Nullable Object invoke(MethodHandler handler, String operation, Object[] arguments)
      throws Throwable {
    Attempts attempts = ((CallContext) arguments[arguments.length - 1]).attempts();
    CallRecord call = new CallRecord(operation);
    report(attempts.replaceCall(call), null);
    try {
      Object result = handler.invoke(arguments);
      call.end();
      return result;
    } catch (Throwable e) {
      call.end();
      report(attempts.replaceCall(null), e);
      throw e;
    }
  }

  /**
   * Reports the last call of an operation, whose outcome is known only after its response was
   * processed.
   */
  public void end(CallContext context, @Nullable Throwable failure) {
    report(context.attempts().replaceCall(null), failure);
  }

  private void report(@Nullable CallRecord record, @Nullable Throwable failure) {
    if (record == null || (listeners.isEmpty() && !LOG.isDebugEnabled())) {
      return;
    }
    Call call = record.toCall(outcome(failure));
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          "{} {}: {}, status {}, {} attempts, {} ms, trace id {} sent, {} received",
          call.method(),
          call.operation(),
          call.outcome(),
          call.status().orElse(0),
          call.attempts(),
          call.duration().toMillis(),
          record.traceIdSent(),
          record.traceIdReceived());
    }
    for (CallListener listener : listeners) {
      notifyListener(() -> listener.onCall(call));
    }
  }

  /** Notifies a listener or an interceptor, whose exceptions are ignored. */
  @SuppressWarnings("IllegalCatch")
  void notifyListener(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException | Error e) {
      if (warned.compareAndSet(false, true)) {
        LOG.warn(
            "a listener or an interceptor has thrown {}; further exceptions are not logged",
            e.getClass().getName());
      }
    }
  }

  private static Outcome outcome(@Nullable Throwable failure) {
    if (failure == null) {
      return Outcome.ANSWERED;
    } else if (failure instanceof RegisterResponseException) {
      return Outcome.REFUSED;
    } else if (failure instanceof RegisterUnavailableException) {
      return Outcome.UNAVAILABLE;
    } else if (failure instanceof RegisterProtocolException
        || failure instanceof MalformedResponseException) {
      return Outcome.NOT_UNDERSTOOD;
    } else if (failure instanceof FeignException wrapped) {
      return outcome(ErrorMapper.ofFeign(wrapped));
    }
    return Outcome.FAILED;
  }
}
