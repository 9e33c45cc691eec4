package io.github.openmidid.client.internal.cache;

import io.github.openmidid.client.internal.http.message.HeaderNames;
import java.util.Collection;
import java.util.Locale;

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

  /** The value used for a number of seconds that is too large (RFC 9111, 1.2.2). */
  static final long MAX_SECONDS = 1L << 31;

  private static final int MAX_DIGITS = 10;
  private static final CacheControl EMPTY = new CacheControl(UNLIMITED, UNLIMITED, true);
  private static final CacheControl FORBIDDEN = new CacheControl(0, 0, false);

  /** Parses and combines the directives of all lines. */
  static CacheControl of(Collection<String> lines) {
    CacheControl all = EMPTY;
    for (String line : lines) {
      Scanner scanner = new Scanner(line);
      while (scanner.next()) {
        all = all.and(of(scanner.name, scanner.argument));
      }
      if (scanner.isBroken) {
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
        long seconds = seconds(argument);
        yield seconds < 0 ? FORBIDDEN : new CacheControl(seconds, UNLIMITED, true);
      }
      case "stale-if-error" ->
          new CacheControl(UNLIMITED, Math.max(0, seconds(argument)), true); // RFC 5861, 4
      default -> EMPTY;
    };
  }

  private CacheControl and(CacheControl other) {
    return new CacheControl(
        Math.min(maxAgeSeconds, other.maxAgeSeconds),
        Math.min(staleSeconds, other.staleSeconds),
        isStorable && other.isStorable);
  }

  /** Parses a number of seconds (RFC 9111, 1.2.2); returns −1 if the text is not a number. */
  static long seconds(String text) {
    if (!HeaderNames.isDigits(text)) {
      return -1;
    }
    int zeros = 0;
    while (zeros < text.length() - 1 && text.charAt(zeros) == '0') {
      zeros++;
    }
    String digits = text.substring(zeros);
    return digits.length() > MAX_DIGITS
        ? MAX_SECONDS
        : Math.min(MAX_SECONDS, Long.parseLong(digits));
  }

  /** A scanner for comma-separated directives: {@code token [ "=" ( token / quoted-string ) ]}. */
  private static final class Scanner {
    private final String line;
    private int at;
    private String name = "";
    private String argument = "";
    private boolean isBroken;

    Scanner(String line) {
      this.line = line;
    }

    /**
     * Advances to the next directive; returns false at the end of the line or at a malformed
     * directive.
     */
    boolean next() {
      skip(" \t,");
      if (at == line.length()) {
        return false;
      }
      name = token().toLowerCase(Locale.ROOT);
      argument = "";
      boolean hasArgument = !name.isEmpty() && isAt('=');
      if (hasArgument) {
        at++;
        argument = isAt('"') ? quoted() : token();
      }
      skip(" \t");
      isBroken |= name.isEmpty() || (at < line.length() && !isAt(','));
      return !isBroken;
    }

    private void skip(String characters) {
      while (at < line.length() && characters.indexOf(line.charAt(at)) >= 0) {
        at++;
      }
    }

    private boolean isAt(char c) {
      return at < line.length() && line.charAt(at) == c;
    }

    private String token() {
      int start = at;
      while (at < line.length() && isTokenCharacter(line.charAt(at))) {
        at++;
      }
      return line.substring(start, at);
    }

    private static boolean isTokenCharacter(char c) {
      return c > ' ' && c < 0x7F && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }

    private String quoted() {
      StringBuilder text = new StringBuilder();
      for (at++; at < line.length(); at++) {
        char c = line.charAt(at);
        if (c == '"') {
          at++;
          return text.toString();
        }
        if (c == '\\' && at + 1 < line.length()) {
          at++;
        }
        text.append(line.charAt(at));
      }
      isBroken = true; // the closing quotation mark is missing
      return "";
    }
  }
}
