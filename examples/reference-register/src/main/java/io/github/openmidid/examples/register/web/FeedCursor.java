package io.github.openmidid.examples.register.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** The wire format of a position in a change feed: {@code c-1042}. */
public final class FeedCursor {
  public static final String PARAMETER = "afterCursor";
  private static final String PREFIX = "c-";
  private static final Pattern PATTERN = Pattern.compile("c-(0|[1-9][0-9]{0,17})");

  private FeedCursor() {}

  public static String of(long place) {
    return PREFIX + place;
  }

  /** Returns the place; empty if the text is not a cursor of this register. */
  static Optional<Long> read(String text) {
    return PATTERN.matcher(text).matches()
        ? Optional.of(Long.valueOf(text.substring(PREFIX.length())))
        : Optional.empty();
  }
}
