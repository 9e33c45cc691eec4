package io.github.openmidid.mhealth;

import io.github.openmidid.internal.TextBundle;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * The financing of an app in a care process on a day, or the reason why there is none.
 *
 * <pre>{@code
 * Financing financing = levels.financing(heartFailure, LocalDate.of(2026, 1, 1));
 * financing.isFinanced(); // true
 * financing.message(Locale.ENGLISH);
 * }</pre>
 *
 * @param status the status, which states whether and why
 * @param process the care process
 * @param day the day
 */
public record Financing(FinancingStatus status, CareProcess process, LocalDate day) {
  /** Creates the financing on a day. */
  public Financing {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(process, "process");
    Objects.requireNonNull(day, "day");
  }

  /** Returns whether the app is proven to be financed. */
  public boolean isFinanced() {
    return status.isFinanced();
  }

  /**
   * Returns the reason in one sentence.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    return TextBundle.of(locale)
        .get("mhealth.financing." + status.code(), process.name(locale), day.toString());
  }
}
