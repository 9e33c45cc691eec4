package io.github.openmidid.client.internal.io;

import java.util.Arrays;
import java.util.function.Supplier;

/** Access to passwords from suppliers of the application, which are wiped after use. */
public final class Secret {
  private Secret() {}

  /** An operation that uses a password. */
  @FunctionalInterface
  public interface Operation<T, E extends Exception> {
    T with(char[] password) throws E;
  }

  /**
   * Uses a password once, then wipes it.
   *
   * @throws SupplierException if the supplier fails
   */
  public static <T, E extends Exception> T use(Supplier<char[]> supplier, Operation<T, E> use)
      throws E {
    char[] password = SupplierException.get(supplier, "a password");
    if (isWiped(password)) {
      throw new SupplierException(
          "the supplier of a password returns an array that was wiped after its first use: it must"
              + " return a new array each time",
          null);
    }
    try {
      return use.with(password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static boolean isWiped(char[] password) {
    for (char c : password) {
      if (c != '\0') {
        return false;
      }
    }
    return password.length > 0;
  }
}
