package io.github.openmidid.examples.his.device;

/** Thrown if a device cannot be stored because of a conflict. */
public class DeviceConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The reasons of a conflict. */
  public enum Reason {
    EXISTS("exists"),
    CHANGED("changed"),
    /** The identifier differs: it never changes. */
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
