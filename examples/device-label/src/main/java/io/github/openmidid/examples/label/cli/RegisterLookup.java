package io.github.openmidid.examples.label.cli;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.OpenRegister;
import io.github.openmidid.examples.commandline.register.RegisterConnection;
import io.github.openmidid.examples.commandline.register.RegisterExceptionMapper;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.RegisterMismatchException;
import java.util.HashMap;
import java.util.Map;

/** Looks up MID-IDs in a register, each one once. Maps exceptions to messages for the user. */
final class RegisterLookup implements AutoCloseable {
  private final OpenRegister register;
  private final Map<MidId, LookupResult> results = new HashMap<>();

  private RegisterLookup(OpenRegister register) {
    this.register = register;
  }

  /** Connects to a register and checks that it uses the format of MID-ID of this program. */
  static RegisterLookup connect(RuntimeEnvironment environment, RegisterConnection connection)
      throws CommandException {
    try {
      return new RegisterLookup(connection.open(environment.clients(), environment.clock()));
    } catch (MidIdClientException e) {
      throw RegisterExceptionMapper.of(e, connection.name());
    }
  }

  /** Returns the result of looking up a MID-ID in the register. */
  LookupResult lookUp(MidId midId) throws CommandException {
    try {
      return results.computeIfAbsent(midId, register.register()::lookUp);
    } catch (MidIdClientException e) {
      throw RegisterExceptionMapper.of(e, register.name());
    } catch (RegisterMismatchException e) {
      throw RegisterExceptionMapper.of(e, register.name());
    }
  }

  @Override
  public void close() {
    register.close();
  }
}
