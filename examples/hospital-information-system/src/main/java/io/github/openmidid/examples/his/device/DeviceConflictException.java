package io.github.openmidid.examples.his.device;

/** A device cannot be stored as it is meant to be. */
public class DeviceConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    EXISTS("exists"),
    CHANGED("changed"),
    /** The identifier of a device never changes. */
    OTHER("otherMidId");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private final Reason reason;

  public DeviceConflictException(Reason reason) {
    super(reason.code);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
