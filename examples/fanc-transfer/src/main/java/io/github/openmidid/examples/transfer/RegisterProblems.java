package io.github.openmidid.examples.transfer;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.examples.transfer.TransferProblem.Kind;
import io.github.openmidid.register.RegisterMismatchException;
import java.net.URI;

/** Says what a failure of the register means for who runs the check. */
final class RegisterProblems {
  private RegisterProblems() {}

  static TransferProblem of(MidIdClientException failure, URI register) {
    String address = address(register);
    if (failure instanceof RegisterResponseException answer) {
      boolean denied = answer.status() == 401 || answer.status() == 403;
      Kind kind = denied ? Kind.REGISTER_DENIED : Kind.REGISTER_REFUSED;
      return new TransferProblem(kind, failure, address, String.valueOf(answer.status()));
    }
    if (failure instanceof RegisterUnavailableException) {
      return new TransferProblem(Kind.REGISTER_UNAVAILABLE, failure, address);
    }
    if (failure instanceof RegisterProtocolException) {
      return new TransferProblem(Kind.REGISTER_NOT_UNDERSTOOD, failure, address);
    }
    throw new IllegalArgumentException("a kind of failure that did not exist", failure);
  }

  /** The response was about something else than what was requested: no row was checked. */
  static TransferProblem of(RegisterMismatchException mismatch, URI register) {
    return new TransferProblem(Kind.REGISTER_NOT_UNDERSTOOD, mismatch, address(register));
  }

  private static String address(URI register) {
    return Printable.oneLine(register.toString(), 1000);
  }
}
