package io.github.openmidid.examples.register.web.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Chooses the language of a response. */
public final class RequestLanguage {
  /** The codes of the supported languages. */
  public static final List<String> KNOWN = List.of("nl", "fr", "de", "en");

  private static final int LONGEST = 200;

  private RequestLanguage() {}

  /** Returns the supported language that the client prefers; English if there is none. */
  public static Locale of(HttpServletRequest request) {
    return of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /**
   * Returns the supported language that the client prefers, and states in the response that its
   * texts are in that language.
   */
  public static Locale apply(HttpServletRequest request, HttpServletResponse response) {
    Locale language = of(request);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    return language;
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
