package io.github.openmidid.examples.register.web;

import io.github.openmidid.examples.register.rules.CreationResult;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer to a request that makes something. */
public final class CreationResponse {
  private CreationResponse() {}

  /** 201 with the whole of what was made now; 303 with the address of what was made before. */
  public static <T, B> ResponseEntity<B> respond(
      CreationResult<T> made, URI location, Function<T, B> body) {
    return made.isNew()
        ? ResponseEntity.created(location).body(body.apply(made.value()))
        : ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
  }
}
