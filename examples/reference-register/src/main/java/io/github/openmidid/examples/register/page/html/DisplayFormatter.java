package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceRecordStatus;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.register.Registration;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Formats codes, dates and device fields for display. */
public final class DisplayFormatter {
  /** English with the day before the month; English without a country puts the month first. */
  private static final Locale BELGIAN_ENGLISH = Locale.forLanguageTag("en-BE");

  private DisplayFormatter() {}

  /**
   * Returns the display name of a modality, such as "PET-CT", in French "PET-IRM"; an unknown code
   * unchanged.
   */
  public static String modality(String code, Locale language) {
    return Modality.ofCode(code).map(modality -> modality.display(language)).orElse(code);
  }

  /** Returns the name of a language in that language, capitalized: "Français". */
  static String name(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  /** Renders the status of an identifier. */
  public static HtmlElement status(Registration registration, PageContext context) {
    if (!registration.isLinked()) {
      return StatusMark.OPEN.element(context.text("status.available"));
    }
    return registration.billingNumber().isPresent()
        ? StatusMark.DONE.element(context.text("status.billed"))
        : StatusMark.PENDING.element(context.text("status.linked"));
  }

  /** Renders the status of a device. */
  public static HtmlElement status(DeviceRecord device, PageContext context) {
    DeviceRecordStatus status = DeviceRecordStatus.of(device);
    String words = context.text("deviceStatus." + status.code());
    return switch (status) {
      case UNLINKED, LINKED -> StatusMark.PENDING.element(words);
      case BILLED -> StatusMark.DONE.element(words);
    };
  }

  /** Returns a number in the format of the language as written in Belgium: {@code 1.234}. */
  static String number(long number, Locale language) {
    Locale belgian = Locale.forLanguageTag(language.getLanguage() + "-BE");
    // Some fonts do not have the narrow no-break space, with which French groups digits.
    return NumberFormat.getIntegerInstance(belgian).format(number).replace('\u202F', '\u00A0');
  }

  /** Renders the value of a device field. */
  public static HtmlNode value(DeviceField field, String text, PageContext context) {
    return switch (field) {
      case MODALITY -> HtmlNode.text(modality(text, context.language()));
      case USE -> HtmlNode.text(context.text("use." + text));
      case COMMISSIONING_DATE, PRIOR_AUTHORIZATION_DATE, DECOMMISSIONING_DATE ->
          day(LocalDate.parse(text), text, context.language());
      case SERIAL_NUMBER, SITE_NUMBER, ESTABLISHMENT_UNIT_NUMBER, FANC_ESTABLISHMENT_NUMBER ->
          HtmlElement.userCode(text);
      default -> HtmlElement.userText(text);
    };
  }

  /** Renders the value of a field of a device; an empty cell if it has none. */
  public static HtmlNode value(DeviceField field, DeviceRecord device, PageContext context) {
    return device.get(field).map(text -> value(field, text, context)).orElse(HtmlNode.text(""));
  }

  /** Adds those fields of a device that have a value to a list. */
  public static void addValues(
      KeyValueList list, List<DeviceField> fields, DeviceRecord device, PageContext context) {
    for (DeviceField field : fields) {
      if (device.get(field).isPresent()) {
        list.add(context.text("field." + field.code()), value(field, device, context));
      }
    }
  }

  /** Renders the day of a moment in Belgium. */
  public static HtmlElement day(Instant moment, Locale language) {
    return day(BelgianTime.date(moment), moment.toString(), language);
  }

  /** Renders the day and time of a moment in Belgium. */
  public static HtmlElement moment(Instant moment, Locale language) {
    String time = DateTimeFormatter.ofPattern("HH:mm", language).format(BelgianTime.at(moment));
    String words = inWords(BelgianTime.date(moment), language) + ", " + time;
    return HtmlElement.of("time", words).with("datetime", moment.toString());
  }

  /** Renders a day. */
  public static HtmlElement day(LocalDate day, Locale language) {
    return day(day, day.toString(), language);
  }

  private static HtmlElement day(LocalDate day, String exactly, Locale language) {
    return HtmlElement.of("time", inWords(day, language)).with("datetime", exactly);
  }

  /** Returns a day in words: {@code 29 November 2026}. */
  public static String inWords(LocalDate day, Locale language) {
    Locale locale = language.equals(Locale.ENGLISH) ? BELGIAN_ENGLISH : language;
    String words =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    boolean ordinal = language.equals(Locale.FRENCH) && day.getDayOfMonth() == 1;
    return ordinal ? words.replaceFirst("1", "1er") : words;
  }
}
