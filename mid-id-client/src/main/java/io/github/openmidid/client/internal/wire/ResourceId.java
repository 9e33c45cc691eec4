package io.github.openmidid.client.internal.wire;

import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The names that a register gives to things. They become part of an address, so nothing may be in
 * them that could lead elsewhere.
 */
public final class ResourceId {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private ResourceId() {}

  /** What a caller gives; its message repeats nothing. */
  public static String ofArgument(String name, String id) {
    if (!ID.matcher(Objects.requireNonNull(id, name)).matches()) {
      throw new IllegalArgumentException(name + " is not the name that a register gives");
    }
    return id;
  }

  public static String ofResponse(String id) {
    if (!ID.matcher(id).matches()) {
      throw new MalformedResponseException("a name that the register gives is not one", null);
    }
    return id;
  }

  public static String cursorOfArgument(String cursor) {
    if (!CURSOR.matcher(Objects.requireNonNull(cursor, "cursor")).matches()) {
      throw new IllegalArgumentException("cursor is not one that a register gives");
    }
    return cursor;
  }

  public static String cursorOfResponse(String cursor) {
    if (!CURSOR.matcher(cursor).matches()) {
      throw new MalformedResponseException("the cursor of the list is not one", null);
    }
    return cursor;
  }

  /** What stands at the end of an address that the register gives; nothing else of it is used. */
  public static String ofLocation(String location) {
    String id = location.substring(location.lastIndexOf('/') + 1);
    if (!ID.matcher(id).matches()) {
      throw new MalformedResponseException(
          "the address of what was made before names nothing", null);
    }
    return id;
  }
}
