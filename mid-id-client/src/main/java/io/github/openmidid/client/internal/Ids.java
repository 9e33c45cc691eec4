package io.github.openmidid.client.internal;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The names that a register gives to things. They become part of an address, so nothing may be in
 * them that could lead elsewhere.
 */
final class Ids {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private Ids() {}

  /** What a caller gives; its message repeats nothing. */
  static String given(String name, String id) {
    if (!ID.matcher(Objects.requireNonNull(id, name)).matches()) {
      throw new IllegalArgumentException(name + " is not the name that a register gives");
    }
    return id;
  }

  static String answered(String id) {
    if (!ID.matcher(id).matches()) {
      throw new Wire.Malformed("a name that the register gives is not one", null);
    }
    return id;
  }

  static String givenCursor(String cursor) {
    if (!CURSOR.matcher(Objects.requireNonNull(cursor, "cursor")).matches()) {
      throw new IllegalArgumentException("cursor is not one that a register gives");
    }
    return cursor;
  }

  static String answeredCursor(String cursor) {
    if (!CURSOR.matcher(cursor).matches()) {
      throw new Wire.Malformed("the cursor of the list is not one", null);
    }
    return cursor;
  }

  /** What stands at the end of an address that the register gives; nothing else of it is used. */
  static String ofLocation(String location) {
    String id = location.substring(location.lastIndexOf('/') + 1);
    if (!ID.matcher(id).matches()) {
      throw new Wire.Malformed("the address of what was made before names nothing", null);
    }
    return id;
  }
}
