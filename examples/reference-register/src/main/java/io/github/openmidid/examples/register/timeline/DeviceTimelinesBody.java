package io.github.openmidid.examples.register.timeline;

import io.github.openmidid.examples.register.web.PageBody;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The response body for a page of timelines.
 *
 * @param coverage {@code complete}: all devices of the register; {@code operators}: all devices of
 *     these operators
 * @param operators the operators, in alphabetical order; null if the list is complete
 */
record DeviceTimelinesBody(
    String coverage,
    @Nullable List<String> operators,
    List<Map<String, Object>> items,
    @Nullable URI next) {

  static DeviceTimelinesBody of(
      Optional<Set<String>> operators, PageBody<Map<String, Object>> page) {
    return new DeviceTimelinesBody(
        operators.isEmpty() ? "complete" : "operators",
        operators.map(names -> names.stream().sorted().toList()).orElse(null),
        page.items(),
        page.next());
  }
}
