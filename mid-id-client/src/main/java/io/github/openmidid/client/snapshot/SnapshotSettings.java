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
 * Which snapshots of the register are used; immutable.
 *
 * <pre>{@code
 * SnapshotSettings settings =
 *     SnapshotSettings.trusting(SnapshotSettings.publicKey(Files.readString(pem)))
 *         .withMaximumAge(Duration.ofDays(7));
 * }</pre>
 *
 * @param keys the public keys of the register (Ed25519, RFC 8032); one of them has to have signed.
 *     They come from the register by a way of their own, never with a snapshot
 * @param environment {@code production}, or {@code test} for made-up devices; see {@link
 *     RegisterInformation#environment()}
 * @param maximumAge how old a snapshot may be when it is opened, more than zero; empty for any age
 */
public record SnapshotSettings(
    List<PublicKey> keys, String environment, Optional<Duration> maximumAge) {
  /**
   * By how much the clocks of the register and of this machine may differ: a snapshot that is dated
   * ten minutes after now is still used.
   */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if there is no key, one that is not of Ed25519, or an age that
   *     is not more than zero
   */
  public SnapshotSettings {
    keys = List.copyOf(keys);
    Objects.requireNonNull(environment, "environment");
    SnapshotKeySet.require(keys);
    if (maximumAge.filter(age -> age.isNegative() || age.isZero()).isPresent()) {
      throw new IllegalArgumentException("maximumAge is not more than zero");
    }
  }

  /** What the owner of this key has signed, of production and of any age. */
  public static SnapshotSettings trusting(PublicKey key) {
    return new SnapshotSettings(List.of(key), "production", Optional.empty());
  }

  /**
   * An Ed25519 key from its usual text.
   *
   * @param pem a PEM file with {@code BEGIN PUBLIC KEY} (RFC 8410), or only its base64
   * @throws IllegalArgumentException if it is no such key
   */
  public static PublicKey publicKey(String pem) {
    return SnapshotKeySet.read(pem);
  }

  /** The same, with one key more: while a register changes from one to the next. */
  public SnapshotSettings withKey(PublicKey key) {
    List<PublicKey> more = new ArrayList<>(keys);
    more.add(key);
    return new SnapshotSettings(more, environment, maximumAge);
  }

  /** The same, for this environment only. */
  public SnapshotSettings withEnvironment(String environment) {
    return new SnapshotSettings(keys, environment, maximumAge);
  }

  /** The same, with this age at the most when it is opened; more than zero. */
  public SnapshotSettings withMaximumAge(Duration maximumAge) {
    return new SnapshotSettings(keys, environment, Optional.of(maximumAge));
  }
}
