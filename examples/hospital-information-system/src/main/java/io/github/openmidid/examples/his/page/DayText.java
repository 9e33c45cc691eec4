package io.github.openmidid.examples.his.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Renders moments as days in Belgium, with the day first: {@code 28 November 2026}. */
@Component("days")
public class DayText {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  /** Returns the day of a moment, in the user's language. */
  public String of(Instant moment, Locale locale) {
    return of(moment.atZone(BELGIUM).toLocalDate(), locale);
  }

  /** Returns a day, in the user's language. */
  public String of(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(belgian(locale))
        .format(day);
  }

  private static Locale belgian(Locale locale) {
    return new Locale.Builder().setLanguage(locale.getLanguage()).setRegion("BE").build();
  }
}
