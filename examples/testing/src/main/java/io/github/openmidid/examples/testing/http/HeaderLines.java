package io.github.openmidid.examples.testing.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header lines of a message in their order; names are case-insensitive. */
public record HeaderLines(List<HeaderLine> lines) {
  /** Copies the list. */
  public HeaderLines {
    lines = List.copyOf(lines);
  }

  /** Returns an empty list of header lines. */
  public static HeaderLines none() {
    return new HeaderLines(List.of());
  }

  /** Returns the value of the first line of this name. */
  public Optional<String> first(String name) {
    return lines.stream().filter(line -> line.isNamed(name)).map(HeaderLine::value).findFirst();
  }

  /** Returns whether there is a line of this name. */
  public boolean contains(String name) {
    return first(name).isPresent();
  }

  /** Returns the same lines without those of this name. */
  public HeaderLines without(String name) {
    return new HeaderLines(lines.stream().filter(line -> !line.isNamed(name)).toList());
  }

  /** Returns the same lines and one more at the end. */
  public HeaderLines plus(String name, String value) {
    List<HeaderLine> more = new ArrayList<>(lines);
    more.add(new HeaderLine(name, value));
    return new HeaderLines(more);
  }

  /** Returns the same lines, with one line of this name in place of all others. */
  public HeaderLines with(String name, String value) {
    return without(name).plus(name, value);
  }
}
