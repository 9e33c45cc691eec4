package io.github.openmidid.client.internal.io;

import io.github.openmidid.client.internal.redaction.CauseCopy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A supplier of the application has failed, or has given what cannot be used. The message names the
 * supplier and holds nothing of what it gave or threw.
 */
public final class SupplierException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public SupplierException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * What a supplier gives.
   *
   * @param what it supplies: "the access token"
   * @throws SupplierException if it throws, or gives null
   */
  @SuppressWarnings("IllegalCatch")
  public static <T> T get(Supplier<? extends @Nullable T> supplier, String what) {
    T value;
    try {
      value = supplier.get();
    } catch (Throwable e) { // in whose message there may be a secret
      throw new SupplierException(
          "the supplier of " + what + " has failed with " + e.getClass().getName(),
          CauseCopy.withoutMessages(e));
    }
    if (value == null) {
      throw new SupplierException("the supplier of " + what + " has given null", null);
    }
    return value;
  }

  /** The same for a caller, with the stack trace of the caller. */
  public IllegalStateException toCaller() {
    return new IllegalStateException(getMessage(), getCause());
  }
}
