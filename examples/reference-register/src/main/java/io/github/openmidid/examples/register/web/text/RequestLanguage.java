package io.github.openmidid.examples.register.web.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The language in which whoever asks wants to be answered. */
public final class RequestLanguage {
  /** The languages that the register speaks, by their codes. */
  public static final List<String> KNOWN = List.of("nl", "fr", "de", "en");

  private static final int LONGEST = 200;

  private RequestLanguage() {}

  /** The first of nl, fr, de, en that the client accepts; English when in doubt. */
  public static Locale of(HttpServletRequest request) {
    return of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  public static Locale of(@Nullable String accepted) {
    if (accepted == null || accepted.length() > LONGEST) {
      return Locale.ENGLISH;
    }
    return ranges(accepted).stream()
        .filter(range -> range.getWeight() > 0)
        .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
        .filter(KNOWN::contains)
        .findFirst()
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }

  private static List<Locale.LanguageRange> ranges(String accepted) {
    try {
      return Locale.LanguageRange.parse(accepted);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
