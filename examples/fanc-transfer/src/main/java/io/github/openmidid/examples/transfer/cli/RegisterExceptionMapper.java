package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import io.github.openmidid.register.RegisterMismatchException;
import java.net.URI;

/** Maps exceptions of the register to messages for the user. */
final class RegisterExceptionMapper {
  private RegisterExceptionMapper() {}

  static TransferException of(MidIdClientException failure, URI register) {
    String address = address(register);
    if (failure instanceof RegisterResponseException response) {
      boolean denied = response.status() == 401 || response.status() == 403;
      Kind kind = denied ? Kind.REGISTER_DENIED : Kind.REGISTER_REFUSED;
      return new TransferException(kind, failure, address, String.valueOf(response.status()));
    }
    if (failure instanceof RegisterUnavailableException) {
      return new TransferException(Kind.REGISTER_UNAVAILABLE, failure, address);
    }
    if (failure instanceof RegisterProtocolException) {
      return new TransferException(Kind.REGISTER_NOT_UNDERSTOOD, failure, address);
    }
    throw new IllegalArgumentException("unsupported exception type", failure);
  }

  /** Maps a response about another identifier than the requested one: no row has been checked. */
  static TransferException of(RegisterMismatchException mismatch, URI register) {
    return new TransferException(Kind.REGISTER_NOT_UNDERSTOOD, mismatch, address(register));
  }

  private static String address(URI register) {
    return TerminalText.oneLine(register.toString(), 1000);
  }
}
