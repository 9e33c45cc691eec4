package io.github.openmidid.examples.register.page;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.rules.Today;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What is between programs a code or a number, in words. */
final class Wording {
  private Wording() {}

  /** Such as "PET-CT"; a code that is not known here as it is. */
  static String modality(String code) {
    return Modality.ofCode(code).map(Modality::display).orElse(code);
  }

  /** Where an identifier stands in the procedure. */
  static String status(Registration registration, Visit visit) {
    if (!registration.isLinked()) {
      return visit.say("status.available");
    }
    return visit.say(registration.billingNumber().isPresent() ? "status.billed" : "status.linked");
  }

  /** What a field of a device holds. */
  static Html value(DeviceField field, String text, Visit visit) {
    return switch (field) {
      case MODALITY -> Html.text(modality(text));
      case USE -> Html.text(visit.say("use." + text));
      case COMMISSIONING_DATE, PRIOR_AUTHORIZATION_DATE, DECOMMISSIONING_DATE ->
          day(LocalDate.parse(text), text, visit.language());
      default -> Element.typed(text);
    };
  }

  /** A moment, as the day that it was in Belgium. */
  static Element day(Instant moment, Locale language) {
    return day(Today.date(moment), moment.toString(), language);
  }

  private static Element day(LocalDate day, String exactly, Locale language) {
    String words =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
    return Element.of("time", words).with("datetime", exactly);
  }
}
