package io.github.openmidid.client.internal.resource;

import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.Page;
import io.github.openmidid.client.internal.http.CallContext;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A stream over the pages of a list. Each page is requested lazily, after the previous one has been
 * consumed. All requests that lead to the next item share one deadline, so that an endless sequence
 * of empty pages takes no longer than any other operation. Only the current page is held in memory.
 *
 * <p>A cycle of pages is detected by comparing each cursor with a checkpoint, which is updated
 * after 1, 2, 4, 8… pages (Brent's algorithm).
 */
final class PageStream<T> extends Spliterators.AbstractSpliterator<T> {
  private final OperationRunner runner;
  private final PageCursor cursor;
  private final Pages<T> pages;
  private Iterator<T> page = Collections.emptyIterator();
  private @Nullable String after;
  private @Nullable String checkpoint;
  private long pageCount;
  private boolean isLastPage;

  private PageStream(OperationRunner runner, PageCursor cursor, Pages<T> pages) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.runner = runner;
    this.cursor = cursor;
    this.pages = pages;
  }

  /** Returns the items of all pages. */
  static <T> Stream<T> stream(OperationRunner runner, PageCursor cursor, Pages<T> pages) {
    PageStream<T> stream = new PageStream<>(runner, cursor, pages);
    return StreamSupport.stream(stream, false).onClose(stream::release);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    if (!page.hasNext() && !isLastPage) {
      requestUntil(runner.start());
    }
    if (!page.hasNext()) {
      return false;
    }
    action.accept(page.next());
    return true;
  }

  private void requestUntil(CallContext context) {
    while (!page.hasNext() && !isLastPage) {
      if (context.remainingNanos() <= 0) {
        throw CallContext.timedOut();
      }
      request(context);
    }
  }

  /**
   * Requests the next page. Leaves the state unchanged on failure, so that the page can be
   * requested again.
   */
  private void request(CallContext context) {
    Page<T> next = runner.run(context, own -> checked(pages.after(after, own)));
    page = next.items().iterator();
    after = next.next().orElse(null);
    isLastPage = after == null;
    if (Long.bitCount(++pageCount) == 1) {
      checkpoint = after;
    }
  }

  private void release() {
    page = Collections.emptyIterator();
    isLastPage = true;
  }

  /** Returns a page with the cursor of the next page instead of the link. */
  private Page<T> checked(Page<T> response) {
    Optional<String> next = response.next().map(link -> cursor.next(link, after));
    if (next.isPresent() && next.get().equals(checkpoint)) {
      throw PageCursor.cycle();
    }
    return new Page<>(response.items(), next, response.cursor());
  }

  /** Requests one page. */
  @FunctionalInterface
  interface Pages<T> {
    /** Returns the page after a cursor; a null cursor stands for the first page. */
    Page<T> after(@Nullable String cursor, CallContext context);
  }
}
