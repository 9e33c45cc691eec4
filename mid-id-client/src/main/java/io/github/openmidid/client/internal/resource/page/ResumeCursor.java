package io.github.openmidid.client.internal.resource.page;

import io.github.openmidid.client.internal.io.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Creates and checks the cursors with which callers resume a list: the cursor of the register, a
 * dot, and a digest of it and of the list. Without the digest, a damaged cursor or one of another
 * list would be a valid position too, and the items before it would be left out silently.
 *
 * @param list the texts that identify the list: base URL, kind of list, filter
 */
public record ResumeCursor(List<String> list) {
  private static final int DIGEST_BYTES = 12;

  /** Returns the cursor for callers. */
  public String toText(String after) {
    return after + "." + digest(after);
  }

  /**
   * Returns the cursor of the register.
   *
   * @param cursor the cursor that {@link #toText} has returned
   * @throws IllegalArgumentException if it is damaged or belongs to another list; the message does
   *     not contain it
   */
  public String parse(String cursor) {
    Objects.requireNonNull(cursor, "cursor");
    String after = cursor.substring(0, Math.max(0, cursor.lastIndexOf('.')));
    if (!cursor.equals(toText(after))) {
      throw new IllegalArgumentException(
          "the cursor is damaged, or belongs to another list, filter or register");
    }
    return after;
  }

  private String digest(String after) {
    Sha256 digest = new Sha256();
    // Each text is prefixed with its length, so that the boundary between two texts is unambiguous.
    for (String text : list) {
      add(digest, text);
    }
    add(digest, after);
    byte[] start = Arrays.copyOf(digest.bytes(), DIGEST_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
  }

  private static void add(Sha256 digest, String text) {
    byte[] bytes = (text.length() + ":" + text).getBytes(StandardCharsets.UTF_8);
    digest.with(bytes, 0, bytes.length);
  }
}
