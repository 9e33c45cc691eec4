package io.github.openmidid.client.snapshot;

import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.internal.snapshot.SnapshotKeySet;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings that decide which snapshots of the register are accepted. Immutable.
 *
 * <pre>{@code
 * SnapshotSettings settings =
 *     SnapshotSettings.trusting(SnapshotSettings.publicKey(Files.readString(pem)))
 *         .withMaximumAge(Duration.ofDays(7));
 * }</pre>
 *
 * @param keys the trusted public keys of the register (Ed25519, RFC 8032), at least one, obtained
 *     through another channel than the snapshot; not null
 * @param environment {@code production}, or {@code test} for fictitious devices; see {@link
 *     RegisterInformation#environment()}; not null
 * @param maximumAge the maximum age of a snapshot when it is opened, more than zero; empty for no
 *     limit; not null
 */
public record SnapshotSettings(
    List<PublicKey> keys, String environment, Optional<Duration> maximumAge) {
  /**
   * The tolerated difference between the clocks of the register and of this machine: 10 minutes. A
   * snapshot with a later date is rejected.
   */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  /**
   * Validates the settings.
   *
   * @throws IllegalArgumentException if there is no key, a key is not an Ed25519 key, or the
   *     maximum age is not more than zero
   */
  public SnapshotSettings {
    keys = List.copyOf(keys);
    Objects.requireNonNull(environment, "environment");
    SnapshotKeySet.require(keys);
    if (maximumAge.filter(age -> age.isNegative() || age.isZero()).isPresent()) {
      throw new IllegalArgumentException("maximumAge is not more than zero");
    }
  }

  /** Returns settings that accept snapshots of production, of any age, signed with this key. */
  public static SnapshotSettings trusting(PublicKey key) {
    return new SnapshotSettings(List.of(key), "production", Optional.empty());
  }

  /**
   * Parses an Ed25519 public key.
   *
   * @param pem a PEM text with {@code BEGIN PUBLIC KEY} (RFC 8410), or only its base64; not null
   * @throws IllegalArgumentException if the text is not an Ed25519 public key
   */
  public static PublicKey publicKey(String pem) {
    return SnapshotKeySet.read(pem);
  }

  /**
   * Returns a copy with one more trusted key, for the time during which a register rotates its key.
   */
  public SnapshotSettings withKey(PublicKey key) {
    List<PublicKey> more = new ArrayList<>(keys);
    more.add(key);
    return new SnapshotSettings(more, environment, maximumAge);
  }

  /** Returns a copy for this environment. */
  public SnapshotSettings withEnvironment(String environment) {
    return new SnapshotSettings(keys, environment, maximumAge);
  }

  /** Returns a copy with this maximum age at opening, more than zero. */
  public SnapshotSettings withMaximumAge(Duration maximumAge) {
    return new SnapshotSettings(keys, environment, Optional.of(maximumAge));
  }
}
