package io.github.openmidid.examples.register.web;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The response body for a page of a change feed.
 *
 * @param next the URL of the next page; null on the last one
 * @param cursor the cursor from which a later request can resume
 */
public record CursorPageBody<T>(List<T> items, @Nullable URI next, String cursor) {

  /**
   * Creates a page from the rows found: one row more than the page size indicates a next page.
   *
   * @param after the place after which the page was requested
   */
  public static <F, T> CursorPageBody<T> of(
      List<F> found,
      int pageSize,
      long after,
      ToLongFunction<F> place,
      Function<F, T> body,
      Function<String, URI> nextAfter) {
    ResultPage<F> page = ResultPage.of(found, pageSize);
    List<F> items = page.items();
    String cursor =
        FeedCursor.of(items.isEmpty() ? after : place.applyAsLong(items.get(items.size() - 1)));
    return new CursorPageBody<>(
        items.stream().map(body).toList(), page.hasNext() ? nextAfter.apply(cursor) : null, cursor);
  }
}
