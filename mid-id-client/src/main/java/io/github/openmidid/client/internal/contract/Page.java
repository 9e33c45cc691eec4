package io.github.openmidid.client.internal.contract;

import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param items the items, in the order of the register
 * @param next the address of the next page; empty if this is the last one
 * @param cursor the position after the last item; empty for lists that cannot be resumed
 */
public record Page<T>(List<T> items, Optional<String> next, Optional<String> cursor) {

  /** Returns the cursor of a list that can be resumed. */
  public String requireCursor() {
    return TextFormat.CURSOR.ofResponse(
        "cursor",
        cursor.orElseThrow(() -> new MalformedResponseException("cursor is missing", null)));
  }
}
