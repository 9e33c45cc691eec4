package io.github.openmidid.examples.commandline.register;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.register.RegisterMismatchException;

/** Maps exceptions of the register to messages for the user. */
public final class RegisterExceptionMapper {
  private RegisterExceptionMapper() {}

  /** Maps a response, or the lack of one. */
  public static CommandException of(MidIdClientException failure, String register) {
    if (failure instanceof RegisterResponseException response) {
      CommonProblem kind =
          switch (response.status()) {
            case 401 -> CommonProblem.REGISTER_DENIED;
            case 403 -> CommonProblem.REGISTER_FORBIDDEN;
            default -> CommonProblem.REGISTER_REFUSED;
          };
      return new CommandException(kind, failure, register, String.valueOf(response.status()));
    }
    if (failure instanceof RegisterUnavailableException) {
      return new CommandException(CommonProblem.REGISTER_UNAVAILABLE, failure, register);
    }
    if (failure instanceof RegisterProtocolException) {
      return new CommandException(CommonProblem.REGISTER_NOT_UNDERSTOOD, failure, register);
    }
    throw new IllegalArgumentException("unsupported exception type", failure);
  }

  /** Maps a response about another identifier than the requested one: no row has been checked. */
  public static CommandException of(RegisterMismatchException mismatch, String register) {
    return new CommandException(CommonProblem.REGISTER_NOT_UNDERSTOOD, mismatch, register);
  }
}
