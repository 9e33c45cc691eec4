package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What is between programs a code or a number, in words. */
public final class DisplayFormatter {
  /** With the day first; English without a country begins with the month. */
  private static final Locale BELGIAN_ENGLISH = Locale.forLanguageTag("en-BE");

  private DisplayFormatter() {}

  /** Such as "PET-CT", in French "PET-IRM"; a code that is not known here as it is. */
  public static String modality(String code, Locale language) {
    return Modality.ofCode(code).map(modality -> modality.display(language)).orElse(code);
  }

  /** The name of a language in that language, as a menu shows it: "Français". */
  static String name(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  /** Where an identifier stands in the procedure. */
  public static String status(Registration registration, PageContext context) {
    if (!registration.isLinked()) {
      return context.text("status.available");
    }
    return context.text(
        registration.billingNumber().isPresent() ? "status.billed" : "status.linked");
  }

  /** What a field of a device holds. */
  public static HtmlNode value(DeviceField field, String text, PageContext context) {
    return switch (field) {
      case MODALITY -> HtmlNode.text(modality(text, context.language()));
      case USE -> HtmlNode.text(context.text("use." + text));
      case COMMISSIONING_DATE, PRIOR_AUTHORIZATION_DATE, DECOMMISSIONING_DATE ->
          day(LocalDate.parse(text), text, context.language());
      default -> HtmlElement.typed(text);
    };
  }

  /** A moment, as the day that it was in Belgium. */
  public static HtmlElement day(Instant moment, Locale language) {
    return day(BelgianTime.date(moment), moment.toString(), language);
  }

  private static HtmlElement day(LocalDate day, String exactly, Locale language) {
    return HtmlElement.of("time", inWords(day, language)).with("datetime", exactly);
  }

  private static String inWords(LocalDate day, Locale language) {
    Locale locale = language.equals(Locale.ENGLISH) ? BELGIAN_ENGLISH : language;
    String words =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    boolean ordinal = language.equals(Locale.FRENCH) && day.getDayOfMonth() == 1;
    return ordinal ? words.replaceFirst("1", "1er") : words;
  }
}
