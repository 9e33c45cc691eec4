package io.github.openmidid.client.reference;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A health application of mHealthBELGIUM. It has no MID-ID. Immutable.
 *
 * @param appId the id of the application
 * @param name the name
 * @param manufacturer the manufacturer
 * @param levelCode the level in the pyramid, as in the response: {@code m1}, {@code m2}, {@code
 *     m3Light} or {@code m3Plus}
 * @param levelSince the day since which it has this level, if known
 * @param website a page with more information, if known
 */
public record HealthApp(
    String appId,
    String name,
    String manufacturer,
    String levelCode,
    Optional<LocalDate> levelSince,
    Optional<URI> website) {
  /** Validates that nothing is null. */
  public HealthApp {
    Objects.requireNonNull(appId, "appId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(manufacturer, "manufacturer");
    Objects.requireNonNull(levelCode, "levelCode");
    Objects.requireNonNull(levelSince, "levelSince");
    Objects.requireNonNull(website, "website");
  }
}
