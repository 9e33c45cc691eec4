package io.github.openmidid.client.internal.resource.page;

import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.Page;
import io.github.openmidid.client.internal.http.CallContext;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list, each requested when it is read. Only the cursor of the next page is held.
 *
 * <p>A cycle of pages is detected by comparing each cursor with a checkpoint, which is updated
 * after 1, 2, 4, 8… pages (Brent's algorithm).
 */
final class PageIterator<T> {
  private final OperationRunner runner;
  private final PageCursor cursor;
  private final PageSource<T> source;
  private @Nullable String after;
  private @Nullable String checkpoint;
  private long pageCount;
  private boolean isAtEnd;

  /**
   * Creates an iterator.
   *
   * @param after the cursor of the first page to request; null for the first page of the list
   */
  PageIterator(
      OperationRunner runner, PageCursor cursor, PageSource<T> source, @Nullable String after) {
    this.runner = runner;
    this.cursor = cursor;
    this.source = source;
    this.after = after;
    this.checkpoint = after;
  }

  boolean hasNext() {
    return !isAtEnd;
  }

  /**
   * Requests the next page, with its cursor instead of the link. Leaves the state unchanged on
   * failure, so that the page can be requested again.
   */
  Page<T> next(CallContext context) {
    if (isAtEnd) {
      throw new NoSuchElementException();
    }
    Page<T> page = runner.run(context, own -> checked(source.after(after, own)));
    after = page.next().orElse(null);
    isAtEnd = after == null;
    if (Long.bitCount(++pageCount) == 1) {
      checkpoint = after;
    }
    return page;
  }

  void close() {
    isAtEnd = true;
  }

  private Page<T> checked(Page<T> response) {
    Optional<String> next = response.next().map(link -> cursor.next(link, after));
    if (next.isPresent() && next.get().equals(checkpoint)) {
      throw PageCursor.cycle();
    }
    return new Page<>(response.items(), next, response.cursor());
  }
}
