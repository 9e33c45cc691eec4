package io.github.openmidid.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer is not understood: not the contract that this client speaks. A proxy or portal in
 * between, or a register of another version, is the usual cause; trying again does not help.
 */
public final class RegisterProtocolException extends MidIdClientException {
  private static final long serialVersionUID = 1L;

  /** Made by the client; public for tests of applications. */
  public RegisterProtocolException(
      String message, @Nullable UUID requestReference, @Nullable Throwable cause) {
    super(message, requestReference, cause);
  }
}
