package io.github.openmidid.client.internal.cache;

import io.github.openmidid.client.internal.http.message.HeaderNames;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The directives of all {@code Cache-Control} lines of a response, for a private cache (RFC 9111,
 * 5.2.2). The smaller of two contradictory values applies; a malformed line forbids storing the
 * response.
 *
 * @param maxAgeSeconds the smallest {@code max-age}; {@link #UNLIMITED} if there is none
 * @param staleSeconds the additional seconds for which a stale response may be used while the
 *     register is unavailable
 * @param isStorable whether the response may be stored at all
 */
record CacheControl(long maxAgeSeconds, long staleSeconds, boolean isStorable) {
  /** The value for a response that sets no limit. */
  static final long UNLIMITED = Long.MAX_VALUE;

  private static final Pattern SEPARATORS = Pattern.compile("[ \t,]*");
  private static final String TOKEN = "[!-~&&[^\"(),/:;<=>?@\\[\\\\\\]{}]]";

  /** {@code token [ "=" ( quoted-string / token ) ]}, with its separators; free of backtracking. */
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\G[ \t,]*+(@++)(?:=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|(@*+)))?+[ \t]*+(?:,|\\z)"
              .replace("@", TOKEN),
          Pattern.DOTALL);

  private static final CacheControl EMPTY = new CacheControl(UNLIMITED, UNLIMITED, true);
  private static final CacheControl FORBIDDEN = new CacheControl(0, 0, false);

  /** Parses and combines the directives of all lines. */
  static CacheControl of(Collection<String> lines) {
    CacheControl all = EMPTY;
    for (String line : lines) {
      Matcher directive = DIRECTIVE.matcher(line);
      int end = 0;
      while (directive.find()) {
        end = directive.end();
        all = all.and(of(directive.group(1).toLowerCase(Locale.ROOT), argument(directive)));
      }
      if (!SEPARATORS.matcher(line.substring(end)).matches()) {
        return FORBIDDEN;
      }
    }
    return all;
  }

  /** Interprets one directive; unknown directives and those for shared caches have no effect. */
  private static CacheControl of(String name, String argument) {
    return switch (name) {
      case "no-store", "no-cache" -> FORBIDDEN;
      case "must-revalidate" -> new CacheControl(UNLIMITED, 0, true);
      case "max-age" -> {
        OptionalLong seconds = HeaderNames.seconds(argument);
        yield seconds.isEmpty()
            ? FORBIDDEN
            : new CacheControl(seconds.getAsLong(), UNLIMITED, true);
      }
      case "stale-if-error" -> // RFC 5861, 4
          new CacheControl(UNLIMITED, HeaderNames.seconds(argument).orElse(0), true);
      default -> EMPTY;
    };
  }

  private static String argument(Matcher directive) {
    String quoted = directive.group(2);
    String token = Objects.requireNonNullElse(directive.group(3), "");
    return quoted == null ? token : quoted.replaceAll("(?s)\\\\(.)", "$1");
  }

  private CacheControl and(CacheControl other) {
    return new CacheControl(
        Math.min(maxAgeSeconds, other.maxAgeSeconds),
        Math.min(staleSeconds, other.staleSeconds),
        isStorable && other.isStorable);
  }
}
