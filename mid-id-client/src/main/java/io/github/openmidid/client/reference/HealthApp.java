package io.github.openmidid.client.reference;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A health application of mHealthBELGIUM. It has no MID-ID.
 *
 * @param appId how the register names it
 * @param name its name
 * @param manufacturer who makes it
 * @param levelCode its level in the pyramid as the register gave it: {@code m1}, {@code m2}, {@code
 *     m3Light} or {@code m3Plus}
 * @param levelSince since when it has this level, if the register says so
 * @param website more about it
 */
public record HealthApp(
    String appId,
    String name,
    String manufacturer,
    String levelCode,
    Optional<LocalDate> levelSince,
    Optional<URI> website) {
  /** Checks that nothing is null. */
  public HealthApp {
    Objects.requireNonNull(appId, "appId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(manufacturer, "manufacturer");
    Objects.requireNonNull(levelCode, "levelCode");
    Objects.requireNonNull(levelSince, "levelSince");
    Objects.requireNonNull(website, "website");
  }
}
