package io.github.openmidid.client.internal;

import feign.Response;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to a request that makes something: 201 with the whole of it, or 303 with the address
 * of what the same request made before.
 */
final class Creation {
  private final Body body;
  private final Failures failures;

  Creation(Body body, Failures failures) {
    this.body = body;
    this.failures = failures;
  }

  /**
   * What was made, now or before.
   *
   * @param read asks for what has this name; only the name is taken from the address
   */
  <W> W made(Response response, Class<W> type, Function<String, Optional<W>> read) {
    if (response.status() == 201) {
      return body.read(response, type);
    }
    Optional<String> location = Headers.first(response.headers(), "location");
    if (response.status() != 303 || location.isEmpty()) {
      throw failures.ofStatus(response);
    }
    return read.apply(Ids.ofLocation(location.orElseThrow()))
        .orElseThrow(() -> new Wire.Malformed("what was made before is not there", null));
  }

  /** The answer to what changes something that has to be there: 200, or a refusal. */
  <W> W answered(Response response, Class<W> type) {
    if (response.status() != 200) {
      throw failures.ofNamed(response);
    }
    return body.read(response, type);
  }

  /** Whether something was removed, or is not there. */
  boolean removed(Response response) {
    if (response.status() == 204) {
      return true;
    }
    if (failures.isNotFound(response)) {
      return false;
    }
    throw failures.ofNamed(response);
  }

  /** The answer to a question about oneself, which may be "no" and still is an answer. */
  <W> W stated(Response response, Class<W> type) {
    if (response.status() != 200 && response.status() != 503) {
      throw failures.ofStatus(response);
    }
    return body.read(response, type);
  }
}
