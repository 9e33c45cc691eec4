package io.github.openmidid.client.snapshot;

import java.util.Arrays;
import java.util.Optional;

/**
 * The part of the register that a snapshot holds. It depends on the access token with which the
 * snapshot was requested, and is part of the signed content.
 *
 * <pre>{@code
 * if (snapshot.extent() != SnapshotExtent.FULL) {
 *   System.out.println("only the identifiers of " + snapshot.holder());
 * }
 * }</pre>
 */
public enum SnapshotExtent {
  /** All identifiers with all their data; for authorities. */
  FULL("full"),
  /**
   * The identifiers of certain operators with all their data: those of the operator itself, or
   * those of the operators that have delegated to a recognised institution.
   */
  OWN("own"),
  /**
   * The identifiers for which a supplier has reported deliveries, with modality and status only:
   * without operators, billing numbers and dates of grants.
   */
  MINIMAL("minimal");

  private final String code;

  SnapshotExtent(String code) {
    this.code = code;
  }

  /** Returns the extent with this wire code; empty if this release does not know it. */
  public static Optional<SnapshotExtent> ofCode(String code) {
    return Arrays.stream(values()).filter(extent -> extent.code.equals(code)).findFirst();
  }

  /** Returns the wire code: {@code full}, {@code own} or {@code minimal}. */
  public String code() {
    return code;
  }
}
