package io.github.openmidid.client.internal.resource;

import io.github.openmidid.Modality;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts the modalities of a filter to a query parameter. */
final class ModalityFilter {
  private ModalityFilter() {}

  /**
   * Returns the sorted codes; null for an empty filter, since Feign sends an empty list as a
   * parameter without value.
   */
  static @Nullable List<String> codes(Collection<Modality> modalities) {
    return modalities.isEmpty() ? null : modalities.stream().map(Modality::code).sorted().toList();
  }
}
