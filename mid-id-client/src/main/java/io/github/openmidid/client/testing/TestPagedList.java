package io.github.openmidid.client.testing;

import io.github.openmidid.client.paging.ListPage;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.client.testing.internal.MemoryRegister;
import io.github.openmidid.client.testing.internal.TestCaller;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list of the register in memory, read page by page.
 *
 * @param <R> the type of the rows of the register
 * @param <T> the type of the items
 */
final class TestPagedList<R, T> implements PagedList<T> {
  private final CallRunner runner;
  private final CallRunner.Request request;
  private final Cursor cursor;
  private final Source<R> source;
  private final Function<R, String> position;
  private final Function<R, T> item;

  /** Creates a list whose cursors belong to these texts of its filter. */
  TestPagedList(
      CallRunner runner,
      CallRunner.Request request,
      List<String> filter,
      Source<R> source,
      Function<R, String> position,
      Function<R, T> item) {
    this.runner = runner;
    this.request = request;
    this.cursor = new Cursor(List.of(request.operation().id(), String.join("|", filter)));
    this.source = source;
    this.position = position;
    this.item = item;
  }

  /** Returns the rows after a position, null for all; empty if there is no such list. */
  interface Source<R> {
    Optional<List<R>> after(MemoryRegister register, TestCaller caller, @Nullable String after);
  }

  /**
   * One page.
   *
   * @param last the position of the last row; null if there is none before the next page
   */
  record Rows<T>(List<T> items, @Nullable String last, boolean hasMore) {}

  /**
   * Creates and checks the cursors of a list: a position, and a digest of it and of the list.
   *
   * @param list the texts that identify the list: operation and filter
   */
  record Cursor(List<String> list) {

    /** Returns the cursor of a position. */
    String toText(String position) {
      return position + "." + Integer.toHexString(Objects.hash(list, position));
    }

    /**
     * Returns the position of a cursor.
     *
     * @throws IllegalArgumentException if it is damaged or belongs to another list
     */
    String parse(String cursor) {
      Objects.requireNonNull(cursor, "cursor");
      String position = cursor.substring(0, Math.max(0, cursor.lastIndexOf('.')));
      if (!cursor.equals(toText(position))) {
        throw new IllegalArgumentException(
            "the cursor is damaged, or belongs to another list, filter or register");
      }
      return position;
    }
  }

  /** Reads the page after a position. */
  Rows<T> read(@Nullable String after) {
    int size = runner.pageSize();
    return runner
        .find(request, (register, caller) -> source.after(register, caller, after))
        .map(
            rows -> {
              List<R> page = rows.subList(0, Math.min(size, rows.size()));
              String last = page.isEmpty() ? after : position.apply(page.get(page.size() - 1));
              return new Rows<>(page.stream().map(item).toList(), last, rows.size() > size);
            })
        .orElseGet(() -> new Rows<>(List.of(), after, false));
  }

  Cursor cursor() {
    return cursor;
  }

  @Override
  public Stream<T> stream() {
    Pages pages = new Pages(null);
    return stream(
        pages,
        new AbstractSpliterator<T>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          private Iterator<T> page = Collections.emptyIterator();

          @Override
          public boolean tryAdvance(Consumer<? super T> action) {
            while (!page.hasNext() && !pages.isAtEnd) {
              page = pages.next().items().iterator();
            }
            if (!page.hasNext()) {
              return false;
            }
            action.accept(page.next());
            return true;
          }
        });
  }

  @Override
  public Stream<ListPage<T>> pages() {
    return pages(null);
  }

  @Override
  public Stream<ListPage<T>> pagesAfter(String cursor) {
    return pages(this.cursor.parse(cursor));
  }

  private Stream<ListPage<T>> pages(@Nullable String after) {
    Pages pages = new Pages(after);
    return stream(
        pages,
        new AbstractSpliterator<ListPage<T>>(
            Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          @Override
          public boolean tryAdvance(Consumer<? super ListPage<T>> action) {
            if (pages.isAtEnd) {
              return false;
            }
            action.accept(pages.next());
            return true;
          }
        });
  }

  private static <S> Stream<S> stream(TestPagedList<?, ?>.Pages pages, Spliterator<S> items) {
    return StreamSupport.stream(items, false).onClose(() -> pages.isAtEnd = true);
  }

  /** The pages, each read when it is requested. */
  private final class Pages {
    private @Nullable String after;
    private boolean isAtEnd;

    Pages(@Nullable String after) {
      this.after = after;
    }

    ListPage<T> next() {
      Rows<T> rows = read(after);
      after = rows.last();
      isAtEnd = !rows.hasMore();
      return new ListPage<>(
          rows.items(),
          isAtEnd ? Optional.empty() : Optional.ofNullable(after).map(cursor::toText));
    }
  }
}
