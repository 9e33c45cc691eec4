package io.github.openmidid.client.internal.wire;

import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The ids and cursors that a register assigns. They become part of a URL, so that only letters,
 * digits and hyphens (in cursors also underscores) are accepted.
 */
public final class ResourceId {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private ResourceId() {}

  /** Verifies an id supplied by the caller; the message of the exception does not quote it. */
  public static String ofArgument(String name, String id) {
    if (!ID.matcher(Objects.requireNonNull(id, name)).matches()) {
      throw new IllegalArgumentException(name + " is not a valid id");
    }
    return id;
  }

  public static String ofResponse(String id) {
    if (!ID.matcher(id).matches()) {
      throw new MalformedResponseException("an id in the response is invalid", null);
    }
    return id;
  }

  public static String cursorOfArgument(String cursor) {
    if (!CURSOR.matcher(Objects.requireNonNull(cursor, "cursor")).matches()) {
      throw new IllegalArgumentException("cursor is not a valid cursor");
    }
    return cursor;
  }

  public static String cursorOfResponse(String cursor) {
    if (!CURSOR.matcher(cursor).matches()) {
      throw new MalformedResponseException("the cursor in the response is invalid", null);
    }
    return cursor;
  }

  /** Returns the last path segment of a {@code Location} header; the rest is ignored. */
  public static String ofLocation(String location) {
    String id = location.substring(location.lastIndexOf('/') + 1);
    if (!ID.matcher(id).matches()) {
      throw new MalformedResponseException("Location does not end with a valid id", null);
    }
    return id;
  }
}
