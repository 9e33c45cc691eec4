package io.github.openmidid.client.internal.resource.page;

import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.http.CallContext;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A stream over the items of all pages of a list. Each page is requested lazily, after the previous
 * one has been consumed. All requests that lead to the next item share one deadline, so that an
 * endless sequence of empty pages takes no longer than any other operation. Only the current page
 * is held in memory.
 */
final class PageStream<T> extends Spliterators.AbstractSpliterator<T> {
  private final OperationRunner runner;
  private final PageIterator<T> pages;
  private Iterator<T> page = Collections.emptyIterator();

  private PageStream(OperationRunner runner, PageIterator<T> pages) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.runner = runner;
    this.pages = pages;
  }

  /** Returns the items of all pages. */
  static <T> Stream<T> stream(OperationRunner runner, PageIterator<T> pages) {
    PageStream<T> stream = new PageStream<>(runner, pages);
    return StreamSupport.stream(stream, false).onClose(stream::release);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    if (!page.hasNext() && pages.hasNext()) {
      requestUntil(runner.start());
    }
    if (!page.hasNext()) {
      return false;
    }
    action.accept(page.next());
    return true;
  }

  private void requestUntil(CallContext context) {
    while (!page.hasNext() && pages.hasNext()) {
      context.requireTime();
      page = pages.next(context).items().iterator();
    }
  }

  private void release() {
    page = Collections.emptyIterator();
    pages.close();
  }
}
