package io.github.openmidid.client.internal.io;

import io.github.openmidid.client.internal.redaction.CauseCopy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a supplier of the application fails or returns an unusable value. The message names the
 * supplier and contains nothing of its value or exception.
 */
public final class SupplierException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public SupplierException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Calls a supplier.
   *
   * @param what the name of the value in messages, such as "the access token"
   * @throws SupplierException if it throws or returns null
   */
  @SuppressWarnings("IllegalCatch")
  public static <T> T get(Supplier<? extends @Nullable T> supplier, String what) {
    T value;
    try {
      value = supplier.get();
    } catch (Throwable e) { // its message may contain a secret
      throw new SupplierException(
          "the supplier of " + what + " has failed with " + e.getClass().getName(),
          CauseCopy.withoutMessages(e));
    }
    if (value == null) {
      throw new SupplierException("the supplier of " + what + " has returned null", null);
    }
    return value;
  }

  /** Returns an exception for the caller, with the stack trace of the calling thread. */
  public IllegalStateException toCaller() {
    return new IllegalStateException(getMessage(), getCause());
  }
}
