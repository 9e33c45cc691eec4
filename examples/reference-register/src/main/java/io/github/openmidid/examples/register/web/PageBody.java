package io.github.openmidid.examples.register.web;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The response body for a page of a collection.
 *
 * @param next the URL of the next page; null on the last one
 */
public record PageBody<T>(List<T> items, @Nullable URI next) {

  /** Creates a page from the rows found: one row more than the page size indicates a next page. */
  public static <F, T> PageBody<T> of(
      List<F> found, int pageSize, Function<F, T> body, Function<F, URI> nextAfter) {
    ResultPage<F> page = ResultPage.of(found, pageSize);
    return new PageBody<>(
        page.items().stream().map(body).toList(),
        page.lastBeforeNext().map(nextAfter).orElse(null));
  }
}
