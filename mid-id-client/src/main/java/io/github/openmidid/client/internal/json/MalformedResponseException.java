package io.github.openmidid.client.internal.json;

import org.jspecify.annotations.Nullable;

/** Thrown if a response violates the contract. The message does not quote the response. */
public final class MalformedResponseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedResponseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
