package io.github.openmidid.client.paging;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.RegisterResponseException;
import java.util.stream.Stream;

/**
 * A list of a register, requested page by page. Keep the cursor of the next page after each page
 * that was processed, and resume from it after a failure or in another process:
 *
 * <pre>{@code
 * PagedList<Registration> list = client.midIds().paged(MidIdFilter.all());
 * Optional<String> cursor = stored(); // empty the first time
 * Stream<ListPage<Registration>> pages = cursor.map(list::pagesAfter).orElseGet(list::pages);
 * pages.forEach(
 *     page -> {
 *       process(page.items());
 *       store(page.next()); // empty: complete
 *     });
 * }</pre>
 *
 * <p>Nothing is requested until a stream is read. No resource is held between pages, so a stream
 * need not be closed or read to its end. If a page fails, the stream throws and can be read
 * further, which requests the same page again.
 *
 * <p>Items that were added or changed before the position of a cursor while the list was read are
 * not in the rest of it, as in every list that is read in several requests.
 *
 * @param <T> the type of the items
 */
public interface PagedList<T> {

  /**
   * Returns the items of all pages. The timeout applies to all requests that lead to the next item.
   */
  Stream<T> stream();

  /** Returns the pages, from the first one. The timeout applies to each page. */
  Stream<ListPage<T>> pages();

  /**
   * Returns the pages after a cursor. A cursor remains valid when the client is closed, and in
   * another process. It belongs to one list with one filter at one {@linkplain
   * MidIdClient.Builder#baseUrl base URL}, but not to an access token: with a token of another
   * organization it can leave items out without an error.
   *
   * @param cursor the cursor of a page ({@link ListPage#next()}); not null
   * @throws IllegalArgumentException if the cursor is damaged, or belongs to a list of another
   *     kind, with another filter or of another register; no request is sent
   * @throws RegisterResponseException when the stream is read, if the register rejects the cursor
   */
  Stream<ListPage<T>> pagesAfter(String cursor);
}
