package io.github.openmidid.billing;

import io.github.openmidid.internal.JsonRecord;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.TextsByLanguage;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A reason why an examination could not be billed, or one that could not be excluded.
 *
 * <pre>{@code
 * for (BillingFinding finding : result.findings()) {
 *   System.out.println(finding.message(Locale.ENGLISH));
 *   System.out.println(finding.reason().source(Locale.ENGLISH));
 * }
 * }</pre>
 *
 * @param reason the reason, not null
 * @param proven whether the register proves it; if not, it could not be checked
 * @param messages the message, with both values and the dates, by language code: {@code nl}, {@code
 *     fr}, {@code de} and {@code en}
 */
@JsonRecord
public record BillingFinding(BillingReason reason, boolean proven, Map<String, String> messages) {
  /**
   * Creates a finding and copies the messages.
   *
   * @throws IllegalArgumentException if there is no message in one of the four languages
   */
  public BillingFinding {
    Objects.requireNonNull(reason, "reason");
    messages = TextsByLanguage.copyOf(messages);
  }

  /** Returns a reason that the register proves. */
  static BillingFinding proven(BillingReason reason, String variant, String... arguments) {
    return proven(reason, variant, locale -> arguments);
  }

  /** Returns a reason that the register proves, with arguments that depend on the language. */
  static BillingFinding proven(
      BillingReason reason, String variant, Function<Locale, String[]> arguments) {
    String key = "billing." + reason.code() + variant;
    return new BillingFinding(
        reason,
        true,
        new TextsByLanguage(locale -> TextBundle.of(locale).get(key, arguments.apply(locale))));
  }

  /** Returns a reason that could not be checked. */
  static BillingFinding unproven(BillingReason reason, String cause) {
    return new BillingFinding(
        reason,
        false,
        new TextsByLanguage(
            locale -> {
              TextBundle texts = TextBundle.of(locale);
              return texts.get(
                  "billing.cannotTell",
                  texts.get("billing.subject." + reason.code()),
                  texts.get("billing.cause." + cause));
            }));
  }

  /**
   * Returns the message in one language.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    return Objects.requireNonNull(messages.get(TextBundle.language(locale)));
  }

  /** Returns reason and certainty, but no values, because logs are not confidential. */
  @Override
  public String toString() {
    return "BillingFinding[" + reason.code() + (proven ? "]" : " cannotTell]");
  }
}
