package io.github.openmidid.client.internal;

import feign.Request;
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
 * What its cursors mean only the register knows, so a circle is found by comparing each with one
 * from further and further back.
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
    return StreamSupport.stream(new Listing<>(client, cursorName, pages), false);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    while (page.isEmpty() && !last) {
      ask();
    }
    if (page.isEmpty()) {
      return false;
    }
    action.accept(page.remove());
    return true;
  }

  /**
   * One operation, with a deadline of its own. Nothing changes if it fails: the same page is asked
   * for again then.
   */
  private void ask() {
    Page<T> answer = client.call((api, deadline) -> checked(pages.after(after, deadline)));
    page.addAll(answer.items());
    after = answer.next();
    last = after == null;
    if (Long.bitCount(++read) == 1) {
      landmark = after;
    }
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
