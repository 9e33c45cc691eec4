package io.github.openmidid.examples.his;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The hospital has no such device. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchDevice extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
