package io.github.openmidid.examples.register.store;

import io.github.openmidid.MidId;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The pattern of a search for a text that columns contain, regardless of case. An identifier may be
 * spelled in any way that {@link MidId#tryParse} accepts.
 */
public final class SearchPattern {
  /** The name of the bound parameter. */
  public static final String PARAMETER = "search";

  private SearchPattern() {}

  /** Returns the value of the parameter. */
  public static String of(String text) {
    String wanted = MidId.tryParse(text).map(MidId::toString).orElse(text);
    return "%" + wanted.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  /** Returns the condition that at least one of the columns contains the text. */
  public static String condition(String... columns) {
    return Arrays.stream(columns)
        .map(column -> "LOWER(" + column + ") LIKE LOWER(:" + PARAMETER + ") ESCAPE '!'")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }
}
