package io.github.openmidid.client.internal;

import io.github.openmidid.register.Registration;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next after which identifier the next one begins; null if this is the last one
 */
record Page(List<Registration> items, @Nullable String next) {
  private static final String CURSOR = "afterMidId=";

  /** Only the cursor is taken from the link: the token goes nowhere but to the base URL. */
  static Page of(Wire.Registrations answer, @Nullable String after) {
    List<Registration> items = answer.toRegistrations();
    if (answer.next() == null) {
      return new Page(items, null);
    }
    String cursor = Wire.canonical(cursor(answer.next())).toString();
    if (after != null && cursor.compareTo(after) <= 0) {
      throw new Wire.Malformed("the pages of the list go round in a circle", null);
    }
    return new Page(items, cursor);
  }

  private static String cursor(String next) {
    try {
      String query = URI.create(next).getQuery();
      return Arrays.stream(query == null ? new String[0] : query.split("&"))
          .filter(parameter -> parameter.startsWith(CURSOR))
          .map(parameter -> parameter.substring(CURSOR.length()))
          .findFirst()
          .orElse("");
    } catch (IllegalArgumentException e) {
      throw new Wire.Malformed("the address of the next page is not one", null);
    }
  }
}
