package io.github.openmidid.client.internal.json;

import org.jspecify.annotations.Nullable;

/** A response does not conform to the contract. The message quotes nothing of the response. */
public final class MalformedResponseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedResponseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
