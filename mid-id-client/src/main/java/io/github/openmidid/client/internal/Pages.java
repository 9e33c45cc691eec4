package io.github.openmidid.client.internal;

import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is longer than one answer: the next page is asked for when the one before it is read.
 * All pages that it takes to get to the next identifier share one deadline; nothing but the page is
 * held in between.
 */
final class Pages extends Spliterators.AbstractSpliterator<Registration> {
  private final Supplier<Deadline> deadlines;
  private final Source source;
  private Iterator<Registration> page = List.<Registration>of().iterator();
  private @Nullable String after;
  private boolean last;

  private Pages(Supplier<Deadline> deadlines, Source source) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.deadlines = deadlines;
    this.source = source;
  }

  static Stream<Registration> stream(HttpMidIdClient client, MidIdFilter filter) {
    // Feign makes "modality" without a value of an empty list.
    @Nullable List<String> modalities =
        filter.modalities().isEmpty()
            ? null
            : filter.modalities().stream().map(Modality::code).sorted().toList();
    @Nullable String status = filter.status().map(RegistrationStatus::code).orElse(null);
    return stream(
        client::deadline,
        (after, deadline) ->
            client.call(
                deadline,
                (api, end) -> Page.of(api.listMidIds(modalities, status, after, end), after)));
  }

  /**
   * The items of all pages.
   *
   * @param deadlines give the deadline of an operation that begins
   */
  static Stream<Registration> stream(Supplier<Deadline> deadlines, Source source) {
    Pages pages = new Pages(deadlines, source);
    return StreamSupport.stream(pages, false).onClose(pages::release);
  }

  @Override
  public boolean tryAdvance(Consumer<? super Registration> action) {
    if (!page.hasNext() && !last) {
      askUntil(deadlines.get());
    }
    if (!page.hasNext()) {
      return false;
    }
    action.accept(page.next());
    return true;
  }

  private void askUntil(Deadline deadline) {
    while (!page.hasNext() && !last) {
      Listing.requireTime(deadline);
      ask(deadline);
    }
  }

  /** Nothing changes if it fails: the same page is asked for again then. */
  private void ask(Deadline deadline) {
    Page answer = source.ask(after, deadline);
    page = answer.items().iterator();
    after = answer.next();
    last = after == null;
  }

  private void release() {
    page = List.<Registration>of().iterator();
    last = true;
  }

  /** Where pages come from. */
  @FunctionalInterface
  interface Source {
    /**
     * Asks for one page.
     *
     * @param after the identifier after which the page begins; null for the first one
     */
    Page ask(@Nullable String after, Deadline deadline);
  }
}
