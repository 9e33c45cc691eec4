package io.github.openmidid.examples.register.registration;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A step that the operator of a granted identifier has to take next. */
public enum NextStep {
  /**
   * Give the identifier to the supplier, who states it in what it reports to the FPS Health
   * (circular, annex).
   */
  GIVE_TO_SUPPLIER("giveToSupplier"),
  /**
   * Report the device to the cadastre at least a month before it is used (FAQ of the FPS Health,
   * question 1).
   */
  REPORT_DEVICE("reportDevice"),
  /** Affix the identifier to the device; not for MRI (circular, section 3). */
  AFFIX_LABEL("affixLabel");

  private final String code;

  NextStep(String code) {
    this.code = code;
  }

  /** Returns the steps for a modality, in their order. */
  public static List<NextStep> of(Optional<Modality> modality) {
    return Arrays.stream(values())
        .filter(
            step -> step != AFFIX_LABEL || modality.filter(known -> !known.inFancScope()).isEmpty())
        .toList();
  }

  /** Returns the code in wire format. */
  public String code() {
    return code;
  }

  /** Returns the step in words, with its source. */
  public LocalizedText detail() {
    return LocalizedText.of("nextStep." + code);
  }
}
