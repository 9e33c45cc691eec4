package io.github.openmidid.client.internal.resource;

import io.github.openmidid.client.internal.call.Operation;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.Page;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
  private final Supplier<CallContext> start;
  private final BiFunction<CallContext, Operation<Page<T>>, Page<T>> runner;
  private final PageCursor cursor;
  private final Pages<T> pages;
  private Iterator<T> page = Collections.emptyIterator();
  private @Nullable String after;
  private @Nullable String checkpoint;
  private long pageCount;
  private boolean isLastPage;

  private PageStream(
      Supplier<CallContext> start,
      BiFunction<CallContext, Operation<Page<T>>, Page<T>> runner,
      PageCursor cursor,
      Pages<T> pages) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.start = start;
    this.runner = runner;
    this.cursor = cursor;
    this.pages = pages;
  }

  /** Returns the items of all pages. */
  static <T> Stream<T> stream(OperationRunner runner, PageCursor cursor, Pages<T> pages) {
    return stream(runner::start, runner::run, cursor, pages);
  }

  /**
   * Returns the items of all pages.
   *
   * @param start starts the deadline of an operation
   * @param runner runs the request of a page within a deadline
   */
  static <T> Stream<T> stream(
      Supplier<CallContext> start,
      BiFunction<CallContext, Operation<Page<T>>, Page<T>> runner,
      PageCursor cursor,
      Pages<T> pages) {
    PageStream<T> stream = new PageStream<>(start, runner, cursor, pages);
    return StreamSupport.stream(stream, false).onClose(stream::release);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    if (!page.hasNext() && !isLastPage) {
      requestUntil(start.get());
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
    Page<T> next = runner.apply(context, own -> checked(pages.after(after, own)));
    page = next.items().iterator();
    after = next.next();
    isLastPage = after == null;
    if (Long.bitCount(++pageCount) == 1) {
      checkpoint = after;
    }
  }

  private void release() {
    page = Collections.emptyIterator();
    isLastPage = true;
  }

  private Page<T> checked(Page<T> response) {
    if (response.next() == null) {
      return response;
    }
    String next = cursor.next(response.next(), after);
    if (next.equals(checkpoint)) {
      throw PageCursor.cycle();
    }
    return new Page<>(response.items(), next);
  }

  /** Requests one page. */
  @FunctionalInterface
  interface Pages<T> {
    /** Returns the page after a cursor; a null cursor stands for the first page. */
    Page<T> after(@Nullable String cursor, CallContext context);
  }
}
