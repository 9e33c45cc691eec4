package io.github.openmidid.examples.frameworks;

import java.util.List;

/** A mapper of Jackson 2 or 3; its name describes its settings. */
interface Json {

  String write(Object value);

  /** Returns the value of a text. */
  <T> T read(String json, Class<T> type);

  /** Thrown if the mapper rejects a text, with its own exception and the path to the value. */
  final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> path;

    RejectedException(Exception cause, List<String> path) {
      super(cause.getMessage(), cause);
      this.path = path;
    }

    List<String> path() {
      return path;
    }
  }
}
