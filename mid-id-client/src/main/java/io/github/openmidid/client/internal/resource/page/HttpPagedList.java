package io.github.openmidid.client.internal.resource.page;

import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.Page;
import io.github.openmidid.client.paging.ListPage;
import io.github.openmidid.client.paging.PagedList;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is requested over HTTP.
 *
 * @param runner runs the request of each page
 * @param cursor reads the cursor of the next page
 * @param resume creates and checks the cursors for callers
 * @param source requests the pages
 */
public record HttpPagedList<T>(
    OperationRunner runner, PageCursor cursor, ResumeCursor resume, PageSource<T> source)
    implements PagedList<T> {

  @Override
  public Stream<T> stream() {
    return PageStream.stream(runner, iterator(null));
  }

  @Override
  public Stream<ListPage<T>> pages() {
    return pages(iterator(null));
  }

  @Override
  public Stream<ListPage<T>> pagesAfter(String cursor) {
    return pages(iterator(resume.parse(cursor)));
  }

  private PageIterator<T> iterator(@Nullable String after) {
    return new PageIterator<>(runner, cursor, source, after);
  }

  private Stream<ListPage<T>> pages(PageIterator<T> pages) {
    Spliterator<ListPage<T>> spliterator =
        new AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          @Override
          public boolean tryAdvance(Consumer<? super ListPage<T>> action) {
            if (!pages.hasNext()) {
              return false;
            }
            action.accept(listPage(pages.next(runner.start())));
            return true;
          }
        };
    return StreamSupport.stream(spliterator, false).onClose(pages::close);
  }

  private ListPage<T> listPage(Page<T> page) {
    return new ListPage<>(page.items(), page.next().map(resume::toText));
  }
}
