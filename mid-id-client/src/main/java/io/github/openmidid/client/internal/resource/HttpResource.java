package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.Page;
import io.github.openmidid.client.internal.contract.RegisterApi;
import io.github.openmidid.client.internal.contract.RequestMatch;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.resource.page.HttpPagedList;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.internal.resource.page.PageSource;
import io.github.openmidid.client.internal.resource.page.ResumeCursor;
import io.github.openmidid.client.paging.PagedList;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A resource of the contract, over HTTP. */
public abstract class HttpResource {
  private final URI baseUrl;
  protected final OperationRunner runner;
  protected final ChangeRunner changes;
  protected final RegisterApi api;
  protected final ResponseReader responses;

  /** Creates a resource of a client or a view. */
  protected HttpResource(ResourceContext context) {
    this.baseUrl = context.baseUrl();
    this.runner = context.runner();
    this.changes = context.changes();
    this.api = context.api();
    this.responses = context.responses();
  }

  /**
   * Returns a list.
   *
   * @param cursor reads the cursor of the next page
   * @param list the name of the operation in the contract, to which cursors are bound
   * @param filter the texts of the filter, to which cursors are bound too
   * @param source requests the pages
   */
  protected final <T> PagedList<T> list(
      PageCursor cursor, String list, List<String> filter, PageSource<T> source) {
    return new HttpPagedList<>(runner, cursor, cursors(list, filter), source);
  }

  /** Returns the object that creates and checks the cursors of a list. */
  final ResumeCursor cursors(String list, List<String> filter) {
    List<String> texts = new ArrayList<>(List.of(baseUrl.toString(), list));
    texts.addAll(filter);
    return new ResumeCursor(texts);
  }

  /**
   * Returns a source that rejects a page with an item of another identifier than the one of the
   * filter. An item without identifier is accepted.
   *
   * @param midId the identifier; empty for all items
   * @param subject returns the identifier of an item; empty if it has none
   */
  static <T> PageSource<T> matching(
      Optional<MidId> midId, Function<T, Optional<MidId>> subject, PageSource<T> source) {
    return (after, context) ->
        RequestMatch.requireFilter(
            source.after(after, context),
            item -> midId.isEmpty() || subject.apply(item).or(() -> midId).equals(midId));
  }

  /**
   * Returns a page of the history of a resource; an empty one if the resource is not known.
   *
   * @param after the position after which it was requested; null for the beginning
   * @throws MalformedResponseException if the resource is not known any more: the history would be
   *     truncated
   */
  protected static <T> Page<T> orEmpty(Optional<Page<T>> page, @Nullable String after) {
    if (page.isEmpty() && after != null) {
      throw new MalformedResponseException("the next page of the list does not exist", null);
    }
    return page.orElseGet(() -> new Page<>(List.of(), Optional.empty(), Optional.empty()));
  }

  /**
   * Returns the query parameter of a filter: the sorted codes; null for an empty filter, since
   * Feign sends an empty list as a parameter without value.
   */
  protected static <T> @Nullable List<String> codes(
      Collection<T> values, Function<T, String> code) {
    return values.isEmpty() ? null : values.stream().map(code).sorted().toList();
  }
}
