package io.github.openmidid.examples.label.cli;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.examples.label.text.LabelException;
import io.github.openmidid.examples.label.text.LabelException.Kind;
import io.github.openmidid.examples.label.text.SafeText;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.RegisterMismatchException;
import java.util.HashMap;
import java.util.Map;

/** Looks up MID-IDs in a register, each one once. Maps exceptions to messages for the user. */
final class RegisterLookup implements AutoCloseable {
  private final MidIdClient client;
  private final String address;
  private final Map<MidId, LookupResult> results = new HashMap<>();

  private RegisterLookup(MidIdClient client, String address) {
    this.client = client;
    this.address = address;
  }

  /** Connects to a register and checks that it uses the format of MID-ID of this program. */
  static RegisterLookup connect(LabelEnvironment environment, LabelRegister register)
      throws LabelException {
    String address = SafeText.oneLine(register.baseUrl().toString(), 1000);
    RegisterLookup lookup;
    try {
      lookup = new RegisterLookup(environment.clients().apply(register), address);
    } catch (IllegalArgumentException e) {
      throw new LabelException(Kind.REGISTER_ADDRESS, e);
    }
    lookup.requireFormat();
    return lookup;
  }

  private void requireFormat() throws LabelException {
    String known = MidIdFormat.current().name();
    try {
      String format = client.register().formatName();
      if (!format.equals(known)) {
        close();
        throw new LabelException(Kind.REGISTER_FORMAT, SafeText.oneLine(format, 40), known);
      }
    } catch (MidIdClientException e) {
      close();
      throw problem(e);
    }
  }

  /** Returns what the register has about a MID-ID. */
  LookupResult lookUp(MidId midId) throws LabelException {
    try {
      return results.computeIfAbsent(midId, client::lookUp);
    } catch (MidIdClientException e) {
      throw problem(e);
    } catch (RegisterMismatchException e) {
      throw new LabelException(Kind.REGISTER_NOT_UNDERSTOOD, e, address);
    }
  }

  private LabelException problem(MidIdClientException failure) {
    if (failure instanceof RegisterResponseException response) {
      boolean denied = response.status() == 401 || response.status() == 403;
      Kind kind = denied ? Kind.REGISTER_DENIED : Kind.REGISTER_REFUSED;
      return new LabelException(kind, failure, address, String.valueOf(response.status()));
    }
    if (failure instanceof RegisterUnavailableException) {
      return new LabelException(Kind.REGISTER_UNAVAILABLE, failure, address);
    }
    if (failure instanceof RegisterProtocolException) {
      return new LabelException(Kind.REGISTER_NOT_UNDERSTOOD, failure, address);
    }
    throw new IllegalArgumentException("unsupported exception type", failure);
  }

  @Override
  public void close() {
    client.close();
  }
}
