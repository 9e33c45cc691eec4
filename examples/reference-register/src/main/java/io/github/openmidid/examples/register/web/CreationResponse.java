package io.github.openmidid.examples.register.web;

import io.github.openmidid.examples.register.rules.CreationResult;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Creates the responses of idempotent creations. */
public final class CreationResponse {
  private CreationResponse() {}

  /**
   * Returns 201 with the resource if this request created it, or 303 with its URL if an earlier one
   * did.
   */
  public static <T, B> ResponseEntity<B> respond(
      CreationResult<T> result, URI location, Function<T, B> body) {
    return result.isNew()
        ? ResponseEntity.created(location).body(body.apply(result.value()))
        : ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
  }
}
