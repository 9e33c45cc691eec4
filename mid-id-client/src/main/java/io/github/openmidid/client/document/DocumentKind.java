package io.github.openmidid.client.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kind of a document about a device. The circular on the MID-ID (2022) speaks of the documents
 * about a device and lists none; the kinds are those of the contract.
 */
public enum DocumentKind {
  /** The consent of a community or region, which precedes a CT and a SPECT-CT. */
  PRIOR_AUTHORIZATION("priorAuthorization"),
  /** The recognition of a service by a community or region. */
  RECOGNITION("recognition"),
  /** A license of the nuclear control agency (FANC). */
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

  DocumentKind(String code) {
    this.code = code;
  }

  /** Returns the wire code, for example {@code priorAuthorization}. */
  public String code() {
    return code;
  }

  /** Returns the kind with this wire code; empty if this release does not know the code. */
  public static Optional<DocumentKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
