package io.github.openmidid.client.snapshot;

import java.io.IOException;
import java.util.Objects;

/**
 * The rejection of a snapshot, with its reason. A snapshot is verified as a whole before the first
 * lookup.
 */
public class SnapshotException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The reason. */
  private final Reason reason;

  /** The reasons for a rejection, and what to do. */
  public enum Reason {
    /** The file is damaged, truncated, or not a snapshot. Refresh it. */
    CORRUPT,
    /**
     * The snapshot was not signed with a trusted key. Verify the key with the register through
     * another channel; never trust a key that came with the file.
     */
    NOT_TRUSTED,
    /**
     * The format of the snapshot, its extent or its signature is not one that this release reads,
     * but an older or newer one. Refresh the snapshot, else update the library.
     */
    OTHER_VERSION,
    /** The snapshot has fictitious devices where real ones are expected, or vice versa. */
    OTHER_ENVIRONMENT,
    /** The identifiers have another format than the installed one. */
    OTHER_FORMAT,
    /**
     * The snapshot is signed but does not conform to the contract, or contains an identifier that
     * was granted after its own date. Notify the operators of the register.
     */
    NOT_UNDERSTOOD,
    /** The snapshot is older than the settings allow. Refresh it. */
    TOO_OLD,
    /**
     * The snapshot is dated more than {@linkplain SnapshotSettings#CLOCK_TOLERANCE ten minutes}
     * after the clock of this machine: one of the two clocks is wrong. It is not stored; if it is
     * already stored, {@code refresh} replaces it by the latest one, even if that is older.
     */
    FROM_THE_FUTURE,
    /**
     * The register offers an older snapshot than the stored one. Notify the operators of the
     * register.
     */
    OLDER_THAN_STORED,
    /**
     * The register offers a snapshot of another {@linkplain RegisterSnapshot#extent() extent} or
     * {@linkplain RegisterSnapshot#holder() holder} than the stored one: the access token is
     * another one. Use another file, or delete the stored one.
     */
    OTHER_HOLDER,
    /** The snapshot is larger than {@link Snapshots#MAX_BYTES}. */
    TOO_LARGE,
    /** The register has no snapshot yet. */
    NONE
  }

  /** Creates an exception. For tests of applications; the library creates its own. */
  public SnapshotException(Reason reason, String message) {
    super(message);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Returns the reason for the rejection. */
  public Reason reason() {
    return reason;
  }
}
