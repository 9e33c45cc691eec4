package io.github.openmidid.examples.transfer.register;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The settings of the connection to a register.
 *
 * @param baseUrl the address of the register
 * @param token supplies the access token, if there is one
 * @param timeout the time limit of one call
 * @param httpToLoopback whether http is allowed if the register runs on this machine
 */
public record RegisterConnection(
    URI baseUrl, Optional<Supplier<char[]>> token, Duration timeout, boolean httpToLoopback)
    implements RegisterSource {

  /**
   * Returns a client with these settings.
   *
   * @throws IllegalArgumentException if the address is not acceptable
   */
  public MidIdClient connect() {
    MidIdClient.Builder builder = MidIdClient.builder().baseUrl(baseUrl).timeout(timeout);
    token.ifPresent(builder::accessToken);
    if (httpToLoopback) {
      builder.allowHttpToLoopback();
    }
    return builder.build();
  }

  @Override
  public String name() {
    return TerminalText.oneLine(baseUrl.toString(), 1000);
  }

  @Override
  public OpenRegister open(Function<RegisterConnection, MidIdClient> clients, Clock clock)
      throws TransferException {
    MidIdClient client = client(clients);
    try {
      RegisterInformation information = information(client);
      Optional<AccessInformation> access = OpenConnection.access(client);
      RegisterDescription description =
          new RegisterDescription(
              name(), information.isTest(), Optional.empty(), OpenConnection.extent(access));
      return new OpenConnection(client, description, access);
    } catch (TransferException | RuntimeException e) {
      client.close();
      throw e;
    }
  }

  private MidIdClient client(Function<RegisterConnection, MidIdClient> clients)
      throws TransferException {
    try {
      return clients.apply(this);
    } catch (IllegalArgumentException e) {
      throw new TransferException(Kind.REGISTER_ADDRESS, e);
    }
  }

  private static RegisterInformation information(MidIdClient client) throws TransferException {
    RegisterInformation information = client.register();
    String known = MidIdFormat.current().name();
    if (!information.formatName().equals(known)) {
      String other = TerminalText.oneLine(information.formatName(), 40);
      throw new TransferException(Kind.REGISTER_FORMAT, other, known);
    }
    return information;
  }
}
