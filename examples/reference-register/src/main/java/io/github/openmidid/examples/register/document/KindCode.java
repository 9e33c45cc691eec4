package io.github.openmidid.examples.register.document;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of documents about a device, as named in the contract. */
public enum KindCode {
  /** The consent of a community or region, which precedes a CT and a SPECT-CT. */
  PRIOR_AUTHORIZATION("priorAuthorization"),
  /** The recognition of a service by a community or region. */
  RECOGNITION("recognition"),
  /** A licence of the nuclear control agency (FANC). */
  LICENSE("license"),
  /** The acceptance of the installation by an expert in physical control. */
  ACCEPTANCE_REPORT("acceptanceReport"),
  /** The proof of delivery or installation by the supplier. */
  DELIVERY_NOTE("deliveryNote"),
  /** The form by which the device, or a change, was reported to the cadastre. */
  NOTIFICATION("notification"),
  /** Any other document. */
  OTHER("other");

  private final String code;

  KindCode(String code) {
    this.code = code;
  }

  /** Returns the code in wire format: {@code priorAuthorization}. */
  public String code() {
    return code;
  }

  /** Returns the kind with this code, if there is one. */
  public static Optional<KindCode> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
