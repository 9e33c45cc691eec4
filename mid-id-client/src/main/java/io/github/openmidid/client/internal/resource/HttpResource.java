package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.RegisterApi;
import io.github.openmidid.client.internal.contract.RequestMatch;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A resource of the contract, over HTTP. */
abstract class HttpResource {
  final OperationRunner runner;
  final ChangeRunner changes;
  final RegisterApi api;
  final ResponseReader responses;

  HttpResource(ResourceContext context) {
    this.runner = context.runner();
    this.changes = context.changes();
    this.api = context.api();
    this.responses = context.responses();
  }

  /** Lists all items. */
  final <T> Stream<T> list(String cursorParameter, PageStream.Pages<T> pages) {
    return PageStream.stream(runner, PageCursor.opaque(cursorParameter), pages);
  }

  /**
   * Lists the items of an identifier, and rejects a response with an item of another one. An item
   * without identifier is accepted.
   *
   * @param midId the identifier; empty for all items
   * @param subject returns the identifier of an item; empty if it has none
   */
  final <T> Stream<T> list(
      Optional<MidId> midId,
      Function<T, Optional<MidId>> subject,
      String cursorParameter,
      PageStream.Pages<T> pages) {
    return list(
        cursorParameter,
        (after, context) ->
            RequestMatch.requireFilter(
                pages.after(after, context),
                item -> midId.isEmpty() || subject.apply(item).or(() -> midId).equals(midId)));
  }

  /**
   * Returns the query parameter of a filter: the sorted codes; null for an empty filter, since
   * Feign sends an empty list as a parameter without value.
   */
  static @Nullable List<String> codes(Collection<Modality> modalities) {
    return modalities.isEmpty() ? null : modalities.stream().map(Modality::code).sorted().toList();
  }
}
