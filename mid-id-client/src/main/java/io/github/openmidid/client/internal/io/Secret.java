package io.github.openmidid.client.internal.io;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

/** Access to passwords from suppliers of the application, which are wiped after use. */
public final class Secret {
  private Secret() {}

  /**
   * Uses a password once, then wipes it.
   *
   * @throws SupplierException if the supplier fails
   */
  public static <T> T use(Supplier<char[]> supplier, Function<char[], T> use) {
    char[] password = SupplierException.get(supplier, "a password");
    if (isWiped(password)) {
      throw new SupplierException(
          "the supplier of a password returns an array that was wiped after its first use: it must"
              + " return a new array each time",
          null);
    }
    try {
      return use.apply(password);
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
