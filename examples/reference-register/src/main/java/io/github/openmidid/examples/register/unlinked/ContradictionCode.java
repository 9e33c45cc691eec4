package io.github.openmidid.examples.register.unlinked;

/** The codes of contradictions to a link and of missing information, as named in the contract. */
public enum ContradictionCode {
  /** No supplier has reported a delivery with the identifier. */
  DELIVERY_MISSING("deliveryMissing"),
  /** A delivery with the identifier states another serial number. */
  SERIAL_NUMBER_DIFFERS("serialNumberDiffers"),
  /** A delivery states another make. */
  MAKE_DIFFERS("makeDiffers"),
  /** A delivery states another model. */
  MODEL_DIFFERS("modelDiffers"),
  /** According to a delivery, the device was installed after its first day of use. */
  INSTALLED_LATER("installedLater"),
  /** A delivery states the serial number of the device with another identifier. */
  OTHER_MID_ID_DELIVERED("otherMidIdDelivered"),
  /** The identifier was granted to another operator. */
  OPERATOR_DIFFERS("operatorDiffers"),
  /** The identifier was granted for another modality. */
  MODALITY_DIFFERS("modalityDiffers"),
  /** The identifier is linked to another device. */
  MID_ID_LINKED("midIdLinked"),
  /** Another device was reported with the identifier. */
  MID_ID_REPORTED("midIdReported"),
  /** A device that is linked to another identifier has the serial number. */
  SERIAL_NUMBER_LINKED("serialNumberLinked"),
  /** Another device that waits for a link has the serial number. */
  SERIAL_NUMBER_REPORTED("serialNumberReported");

  private final String code;

  ContradictionCode(String code) {
    this.code = code;
  }

  /** Returns the code in wire format: {@code serialNumberDiffers}. */
  public String code() {
    return code;
  }
}
