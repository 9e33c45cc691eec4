package io.github.openmidid.client.paging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of a {@link PagedList}. Immutable.
 *
 * @param items the items in the order of the register; a page may be empty although others follow
 * @param next the cursor of the next page, 1 to 250 ASCII characters; empty if this is the last
 *     page; not null
 */
public record ListPage<T>(List<T> items, Optional<String> next) {
  /** Copies the list and validates that nothing is null. */
  public ListPage {
    items = List.copyOf(items);
    Objects.requireNonNull(next, "next");
  }
}
