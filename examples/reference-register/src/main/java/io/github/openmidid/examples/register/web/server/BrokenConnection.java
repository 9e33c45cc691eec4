package io.github.openmidid.examples.register.web.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises and logs connections that clients have broken, or read too slowly: one line for each,
 * without a stack trace, since the register has not failed.
 */
public final class BrokenConnection {
  private static final Logger LOG = LoggerFactory.getLogger(BrokenConnection.class);
  private static final String LOGGED = BrokenConnection.class.getName();

  private BrokenConnection() {}

  /**
   * Logs the connection if it is the reason for an exception; later calls for the same request have
   * no effect.
   *
   * @return whether it is the reason, so that a response would reach nobody
   */
  public static boolean logIfReason(HttpServletRequest request, Exception exception) {
    Optional<ClientAbortException> reason = reason(exception);
    reason.ifPresent(broken -> log(request, "the response was sent", broken));
    return reason.isPresent();
  }

  /** Logs a connection that was broken while the body of the request was read. */
  static void logInRequest(HttpServletRequest request, IOException exception) {
    log(request, "the body of the request was read", exception);
  }

  /** Logs a connection that was broken before the headers of the request had arrived. */
  static void logInHeaders(IOException exception) {
    log("the headers of the request were read", exception);
  }

  private static void log(HttpServletRequest request, String phase, IOException exception) {
    if (request.getAttribute(LOGGED) == null) {
      request.setAttribute(LOGGED, true);
      log(phase, exception);
    }
  }

  /** Logs neither the address nor the headers of the request, which may contain secrets. */
  private static void log(String phase, IOException exception) {
    LOG.warn("connection broken by the client while {}: {}", phase, root(exception).toString());
  }

  private static Throwable root(Throwable exception) {
    Throwable root = exception;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static Optional<ClientAbortException> reason(@Nullable Throwable exception) {
    if (exception == null) {
      return Optional.empty();
    }
    return exception instanceof ClientAbortException broken
        ? Optional.of(broken)
        : reason(exception.getCause());
  }
}
