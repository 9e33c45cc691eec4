package io.github.openmidid.examples.his;

/** A device cannot be stored as it is meant to be. */
class DeviceConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  enum Reason {
    EXISTS("exists"),
    CHANGED("changed"),
    /** The identifier of a device never changes. */
    OTHER("otherMidId");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  private final Reason reason;

  DeviceConflict(Reason reason) {
    super(reason.code);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
