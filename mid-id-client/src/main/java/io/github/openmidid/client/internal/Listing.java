package io.github.openmidid.client.internal;

import feign.Request;
import io.github.openmidid.client.RegisterUnavailableException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is longer than one answer: the next page is asked for when the one before it is read.
 * All pages that it takes to get to the next item share one deadline, so that empty ones without
 * end do not last longer than any other operation. What its cursors mean only the register knows,
 * so a circle is found by comparing each with one from further and further back (Brent).
 */
final class Listing<T> extends Spliterators.AbstractSpliterator<T> {
  private final HttpMidIdClient client;
  private final String cursorName;
  private final Pages<T> pages;
  private final ArrayDeque<T> page = new ArrayDeque<>();
  private @Nullable String after;
  private @Nullable String landmark;
  private long read;
  private boolean last;

  private Listing(HttpMidIdClient client, String cursorName, Pages<T> pages) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.client = client;
    this.cursorName = cursorName;
    this.pages = pages;
  }

  /**
   * The items of all pages.
   *
   * @param cursorName the query parameter that says where to go on
   * @param pages asks for the page after a cursor
   */
  static <T> Stream<T> stream(HttpMidIdClient client, String cursorName, Pages<T> pages) {
    Listing<T> listing = new Listing<>(client, cursorName, pages);
    return StreamSupport.stream(listing, false).onClose(listing::release);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    if (page.isEmpty() && !last) {
      askUntil(client.deadline());
    }
    if (page.isEmpty()) {
      return false;
    }
    action.accept(page.remove());
    return true;
  }

  private void askUntil(Deadline deadline) {
    while (page.isEmpty() && !last) {
      requireTime(deadline);
      ask(deadline);
    }
  }

  /** No page is asked for after the end. */
  static void requireTime(Deadline deadline) {
    if (deadline.remainingNanos() <= 0) {
      throw new RegisterUnavailableException("the register has not answered in time", null, null);
    }
  }

  /** Nothing changes if it fails: the same page is asked for again then. */
  private void ask(Deadline deadline) {
    Page<T> answer = client.call(deadline, (api, end) -> checked(pages.after(after, end)));
    page.addAll(answer.items());
    after = answer.next();
    last = after == null;
    if (Long.bitCount(++read) == 1) {
      landmark = after;
    }
  }

  private void release() {
    page.clear();
    last = true;
  }

  /** Only the cursor is taken from the link: the token goes nowhere but to the base URL. */
  private Page<T> checked(Page<T> answer) {
    if (answer.next() == null) {
      return answer;
    }
    String cursor = cursor(answer.next());
    if (cursor.equals(landmark)) {
      throw new Wire.Malformed("the pages of the list go round in a circle", null);
    }
    return new Page<>(answer.items(), cursor);
  }

  private String cursor(String next) {
    try {
      String query = URI.create(next).getQuery();
      return Ids.answeredCursor(
          Arrays.stream(query == null ? new String[0] : query.split("&"))
              .filter(parameter -> parameter.startsWith(cursorName + "="))
              .map(parameter -> parameter.substring(cursorName.length() + 1))
              .findFirst()
              .orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Wire.Malformed("the address of the next page is not one", null);
    }
  }

  /** Asks for one page. */
  @FunctionalInterface
  interface Pages<T> {

    /** The page after a cursor, null for the first. */
    Page<T> after(@Nullable String cursor, Request.Options deadline);
  }

  /** One answer. */
  record Page<T>(List<T> items, @Nullable String next) {}
}
