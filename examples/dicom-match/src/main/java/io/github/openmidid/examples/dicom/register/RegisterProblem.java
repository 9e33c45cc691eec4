package io.github.openmidid.examples.dicom.register;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.examples.dicom.text.MatchException;
import io.github.openmidid.examples.dicom.text.MatchException.Kind;
import io.github.openmidid.register.RegisterMismatchException;

/** Maps exceptions of a register to messages for the user. */
public final class RegisterProblem {
  private RegisterProblem() {}

  /** Maps a response, or the lack of one. */
  public static MatchException of(MidIdClientException failure, String register) {
    if (failure instanceof RegisterResponseException response) {
      Kind kind =
          switch (response.status()) {
            case 401 -> Kind.REGISTER_DENIED;
            case 403 -> Kind.REGISTER_FORBIDDEN;
            default -> Kind.REGISTER_REFUSED;
          };
      return new MatchException(kind, failure, register, String.valueOf(response.status()));
    }
    if (failure instanceof RegisterUnavailableException) {
      return new MatchException(Kind.REGISTER_UNAVAILABLE, failure, register);
    }
    if (failure instanceof RegisterProtocolException) {
      return new MatchException(Kind.REGISTER_NOT_UNDERSTOOD, failure, register);
    }
    throw new IllegalArgumentException("unsupported exception type", failure);
  }

  /** Maps a response about another MID-ID than the requested one. */
  public static MatchException of(RegisterMismatchException mismatch, String register) {
    return new MatchException(Kind.REGISTER_NOT_UNDERSTOOD, mismatch, register);
  }
}
