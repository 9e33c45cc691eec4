package io.github.openmidid.client.internal;

import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
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
 */
final class Pages extends Spliterators.AbstractSpliterator<Registration> {
  private static final String CURSOR = "afterMidId=";

  private final HttpMidIdClient client;
  private final @Nullable List<String> modalities;
  private final @Nullable String status;
  private final ArrayDeque<Registration> page = new ArrayDeque<>();
  private @Nullable String after;
  private boolean last;

  private Pages(HttpMidIdClient client, MidIdFilter filter) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.client = client;
    // Feign makes "modality" without a value of an empty list.
    this.modalities =
        filter.modalities().isEmpty()
            ? null
            : filter.modalities().stream().map(Modality::code).sorted().toList();
    this.status = filter.status().map(RegistrationStatus::code).orElse(null);
  }

  static Stream<Registration> stream(HttpMidIdClient client, MidIdFilter filter) {
    return StreamSupport.stream(new Pages(client, filter), false);
  }

  @Override
  public boolean tryAdvance(Consumer<? super Registration> action) {
    while (page.isEmpty() && !last) {
      ask();
    }
    if (page.isEmpty()) {
      return false;
    }
    action.accept(page.remove());
    return true;
  }

  private void ask() {
    client.call(
        (api, deadline) -> {
          Wire.Registrations answer = api.listMidIds(modalities, status, after, deadline);
          page.addAll(answer.toRegistrations());
          advance(answer.next());
          return page;
        });
  }

  /** Only the cursor is taken from the link: the token goes nowhere but to the base URL. */
  private void advance(@Nullable String next) {
    if (next == null) {
      last = true;
      return;
    }
    String cursor = Wire.canonical(cursor(next)).toString();
    if (after != null && cursor.compareTo(after) <= 0) {
      throw new Wire.Malformed("the pages of the list go round in a circle", null);
    }
    after = cursor;
  }

  private static String cursor(String next) {
    try {
      String query = URI.create(next).getQuery();
      return Arrays.stream(query == null ? new String[0] : query.split("&"))
          .filter(parameter -> parameter.startsWith(CURSOR))
          .map(parameter -> parameter.substring(CURSOR.length()))
          .findFirst()
          .orElse("");
    } catch (IllegalArgumentException e) {
      throw new Wire.Malformed("the address of the next page is not one", null);
    }
  }
}
