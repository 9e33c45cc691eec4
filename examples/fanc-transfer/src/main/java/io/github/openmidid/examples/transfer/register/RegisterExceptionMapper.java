package io.github.openmidid.examples.transfer.register;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import io.github.openmidid.register.RegisterMismatchException;

/** Maps exceptions of the register to messages for the user. */
public final class RegisterExceptionMapper {
  private RegisterExceptionMapper() {}

  /** Maps a response, or the lack of one. */
  public static TransferException of(MidIdClientException failure, String register) {
    if (failure instanceof RegisterResponseException response) {
      Kind kind =
          switch (response.status()) {
            case 401 -> Kind.REGISTER_DENIED;
            case 403 -> Kind.REGISTER_FORBIDDEN;
            default -> Kind.REGISTER_REFUSED;
          };
      return new TransferException(kind, failure, register, String.valueOf(response.status()));
    }
    if (failure instanceof RegisterUnavailableException) {
      return new TransferException(Kind.REGISTER_UNAVAILABLE, failure, register);
    }
    if (failure instanceof RegisterProtocolException) {
      return new TransferException(Kind.REGISTER_NOT_UNDERSTOOD, failure, register);
    }
    throw new IllegalArgumentException("unsupported exception type", failure);
  }

  /** Maps a response about another identifier than the requested one: no row has been checked. */
  public static TransferException of(RegisterMismatchException mismatch, String register) {
    return new TransferException(Kind.REGISTER_NOT_UNDERSTOOD, mismatch, register);
  }
}
