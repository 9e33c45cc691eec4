package io.github.openmidid.client.cadastre;

/**
 * The status of a device of the cadastre in the procedure, by which {@link DeviceFilter} selects.
 */
public enum CadastreDeviceStatus {
  /** Reported; waits for the link with its identifier. */
  UNLINKED("unlinked"),
  /** Linked to its identifier; RIZIV/INAMI has not assigned a billing number. */
  LINKED("linked"),
  /** Linked to its identifier; RIZIV/INAMI has assigned a billing number. */
  BILLED("billed");

  private final String code;

  CadastreDeviceStatus(String code) {
    this.code = code;
  }

  /**
   * Returns the status of a device: {@code CadastreDeviceStatus.of(device) ==
   * CadastreDeviceStatus.LINKED}.
   *
   * @param device the device; not null
   */
  public static CadastreDeviceStatus of(CadastreDevice device) {
    if (!device.isLinked()) {
      return UNLINKED;
    }
    return device.billingNumber().isPresent() ? BILLED : LINKED;
  }

  /** Returns the code in wire format: {@code unlinked}. */
  public String code() {
    return code;
  }
}
