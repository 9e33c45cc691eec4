package io.github.openmidid.examples.his.lookup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs failed requests to the register: one line each, and the stack trace at debug level. */
public final class RegisterFailureLog {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterFailureLog.class);

  private RegisterFailureLog() {}

  /** Logs a failure, and returns its reason. */
  public static RegisterFailure log(RuntimeException exception) {
    RegisterFailure failure = RegisterFailure.of(exception);
    LOG.warn("register not consulted ({}): {}", failure.code(), exception.toString());
    LOG.debug("stack trace", exception);
    return failure;
  }
}
