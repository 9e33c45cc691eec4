package io.github.openmidid.examples.testing.http;

import java.util.Locale;

/** A header line: a name as it was sent, and a value. */
public record HeaderLine(String name, String value) {

  boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** Returns the name as HTTP/2 spells it. */
  public String lowerCaseName() {
    return name.toLowerCase(Locale.ROOT);
  }
}
