package io.github.openmidid.examples.frameworks;

import java.util.List;

/** A mapper of either Jackson, with the settings that its name tells. */
interface Json {

  String write(Object value);

  /** The value of a text; throws {@link Refused} if it cannot be mapped. */
  <T> T read(String json, Class<T> type);

  /** The mapper did not want a text: its own exception, and the properties and indices to it. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> path;

    Refused(Exception cause, List<String> path) {
      super(cause.getMessage(), cause);
      this.path = path;
    }

    List<String> path() {
      return path;
    }
  }
}
