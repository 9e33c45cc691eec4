package io.github.openmidid.examples.register.web;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that grows, as it is answered.
 *
 * @param next the address of the next page; null on the last one
 * @param cursor from where to go on, another day
 */
public record CursorPageBody<T>(List<T> items, @Nullable URI next, String cursor) {

  /**
   * Makes a page of what was found; one more than fits tells that there is a next one.
   *
   * @param after the place after which it was asked for
   */
  public static <F, T> CursorPageBody<T> of(
      List<F> found,
      int pageSize,
      long after,
      ToLongFunction<F> place,
      Function<F, T> body,
      Function<String, URI> nextAfter) {
    List<F> page = found.subList(0, Math.min(found.size(), pageSize));
    String cursor =
        FeedCursor.of(page.isEmpty() ? after : place.applyAsLong(page.get(page.size() - 1)));
    return new CursorPageBody<>(
        page.stream().map(body).toList(),
        found.size() > pageSize ? nextAfter.apply(cursor) : null,
        cursor);
  }
}
