package io.github.openmidid.examples.register.web;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param items the rows of the page
 * @param hasNext whether more rows follow
 */
public record ResultPage<T>(List<T> items, boolean hasNext) {

  /** Creates a page from the rows found: one row more than the page size indicates a next page. */
  public static <T> ResultPage<T> of(List<T> found, int pageSize) {
    return new ResultPage<>(
        found.subList(0, Math.min(found.size(), pageSize)), found.size() > pageSize);
  }

  /** Returns the last row, after which the next page begins; empty if there is no next page. */
  public Optional<T> lastBeforeNext() {
    return hasNext ? Optional.of(items.get(items.size() - 1)) : Optional.empty();
  }
}
