package io.github.openmidid.client.snapshot;

import java.io.IOException;
import java.util.Objects;

/**
 * A snapshot of the register that is not used, and why. It never becomes a wrong answer: a snapshot
 * is checked whole before the first question.
 */
public class SnapshotException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  private final Reason reason;

  /** Why a snapshot is not used, and what to do. */
  public enum Reason {
    /** The file is not what was written: damaged, cut off, or no snapshot. Get it anew. */
    CORRUPT,
    /**
     * It was not signed with a key that is trusted. Compare its key with the register by another
     * way; never trust what came with the file.
     */
    NOT_TRUSTED,
    /** A form of snapshot or signature that this release does not know. Update the library. */
    OTHER_VERSION,
    /** Made-up devices where real ones are expected, or the other way round. */
    OTHER_ENVIRONMENT,
    /** Its identifiers have another format than the one in use here. */
    OTHER_FORMAT,
    /**
     * Signed by the register, and yet not what its contract says, or with something that was
     * granted after its own date. Tell the register.
     */
    NOT_UNDERSTOOD,
    /** Older than is allowed here. Get it anew. */
    TOO_OLD,
    /**
     * Dated more than {@linkplain SnapshotSettings#CLOCK_TOLERANCE ten minutes} after the clock of
     * this machine: that clock or the one of the register is wrong. It replaces nothing; where it
     * is stored, {@code refresh} puts the latest one in its place, whatever the date of that.
     */
    FROM_THE_FUTURE,
    /** The register offers one that is older than the one that is stored. Tell the register. */
    OLDER_THAN_STORED,
    /** Longer than {@link Snapshots#MAX_BYTES}. */
    TOO_LARGE,
    /** The register has not made any snapshot. */
    NONE
  }

  /** Made by the library; public for tests of applications. */
  public SnapshotException(Reason reason, String message) {
    super(message);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Why the snapshot is not used. */
  public Reason reason() {
    return reason;
  }
}
