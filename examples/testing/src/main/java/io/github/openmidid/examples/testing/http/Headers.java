package io.github.openmidid.examples.testing.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header lines of a message in their order; names are compared without regard to case. */
public record Headers(List<Header> lines) {
  /** Copies the list. */
  public Headers {
    lines = List.copyOf(lines);
  }

  /** No header lines. */
  public static Headers none() {
    return new Headers(List.of());
  }

  /** The value of the first line of this name. */
  public Optional<String> first(String name) {
    return lines.stream().filter(line -> line.isNamed(name)).map(Header::value).findFirst();
  }

  /** Whether there is a line of this name. */
  public boolean contains(String name) {
    return first(name).isPresent();
  }

  /** The same lines without those of this name. */
  public Headers without(String name) {
    return new Headers(lines.stream().filter(line -> !line.isNamed(name)).toList());
  }

  /** The same lines and one more at the end. */
  public Headers plus(String name, String value) {
    List<Header> more = new ArrayList<>(lines);
    more.add(new Header(name, value));
    return new Headers(more);
  }

  /** The same lines, with one line of this name in place of all others. */
  public Headers with(String name, String value) {
    return without(name).plus(name, value);
  }
}
