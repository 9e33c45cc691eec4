package io.github.openmidid.client.internal.cache;

import java.util.Collection;
import java.util.Locale;

/**
 * The {@code Cache-Control} of a response, from all of its lines, for a private cache (RFC 9111,
 * 5.2.2). Of two values that disagree the smaller counts; a line that cannot be read forbids to
 * keep the response.
 *
 * @param maxAgeSeconds the smallest {@code max-age}; {@link #UNLIMITED} if there is none
 * @param staleSeconds how much longer it may be given while the register cannot answer
 * @param isStorable whether it may be kept at all
 */
record CacheControl(long maxAgeSeconds, long staleSeconds, boolean isStorable) {
  /** The response sets no limit. */
  static final long UNLIMITED = Long.MAX_VALUE;

  /** What a number of seconds that is too large stands for (RFC 9111, 1.2.2). */
  static final long MAX_SECONDS = 1L << 31;

  private static final int MAX_DIGITS = 10;
  private static final CacheControl EMPTY = new CacheControl(UNLIMITED, UNLIMITED, true);
  private static final CacheControl FORBIDDEN = new CacheControl(0, 0, false);

  /** The directives of all lines together. */
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

  /** One directive; one that is for shared caches, or not known, changes nothing. */
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

  /** A number of seconds (RFC 9111, 1.2.2); −1 if it is none. */
  static long seconds(String text) {
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    int zeros = 0;
    while (zeros < text.length() - 1 && text.charAt(zeros) == '0') {
      zeros++;
    }
    String digits = text.substring(zeros);
    return digits.length() > MAX_DIGITS ? MAX_SECONDS : Math.min(MAX_SECONDS, Long.parseLong(digits));
  }

  /** Reads {@code token [ "=" ( token / quoted-string ) ]}, separated by commas, in one pass. */
  private static final class Scanner {
    private final String line;
    private int at;
    private String name = "";
    private String argument = "";
    private boolean isBroken;

    Scanner(String line) {
      this.line = line;
    }

    /** The next directive; false at the end, or where there is none that can be read. */
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
      isBroken = true; // the quotation mark has no counterpart
      return "";
    }
  }
}
