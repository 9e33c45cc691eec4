/**
 * Lists that are requested page by page and can be resumed. A cursor is bound to base URL,
 * operation and filter, not to the access token: used with the token of another organization, it
 * can leave items out.
 *
 * <p>Start at {@link io.github.openmidid.client.paging.PagedList}:
 *
 * <pre>{@code
 * PagedList<Delivery> deliveries = client.deliveries().paged();
 * deliveries
 *     .pages()
 *     .forEach(
 *         page -> {
 *           List<Delivery> items = page.items();
 *           Optional<String> cursor = page.next(); // store it; pagesAfter(cursor) resumes there
 *         });
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.paging;

import org.jspecify.annotations.NullMarked;
