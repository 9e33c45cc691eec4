package io.github.openmidid.examples.commandline.register;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.SafeText;
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
 * @param timeout the time limit of one call; empty for that of the client
 * @param httpToLoopback whether http is allowed if the register runs on this machine
 */
public record RegisterConnection(
    URI baseUrl,
    Optional<Supplier<char[]>> token,
    Optional<Duration> timeout,
    boolean httpToLoopback)
    implements RegisterSource {

  /**
   * Returns a client with these settings.
   *
   * @throws IllegalArgumentException if the address is not acceptable
   */
  public MidIdClient connect() {
    MidIdClient.Builder builder = MidIdClient.builder().baseUrl(baseUrl);
    timeout.ifPresent(builder::timeout);
    token.ifPresent(builder::accessToken);
    if (httpToLoopback) {
      builder.allowHttpToLoopback();
    }
    return builder.build();
  }

  /** Returns a copy with the time limit of one call. */
  public RegisterConnection withTimeout(Duration limit) {
    return new RegisterConnection(baseUrl, token, Optional.of(limit), httpToLoopback);
  }

  @Override
  public String name() {
    return SafeText.oneLine(baseUrl.toString(), 1000);
  }

  @Override
  public OpenRegister open(Function<RegisterConnection, MidIdClient> clients, Clock clock)
      throws CommandException {
    MidIdClient client = client(clients);
    try {
      RegisterInformation information = information(client);
      return new OpenConnection(client, name(), information.isTest());
    } catch (CommandException | RuntimeException e) {
      client.close();
      throw e;
    }
  }

  private MidIdClient client(Function<RegisterConnection, MidIdClient> clients)
      throws CommandException {
    try {
      return clients.apply(this);
    } catch (IllegalArgumentException e) {
      throw new CommandException(CommonProblem.REGISTER_ADDRESS, e);
    }
  }

  private static RegisterInformation information(MidIdClient client) throws CommandException {
    RegisterInformation information = client.register();
    String known = MidIdFormat.current().name();
    if (!information.formatName().equals(known)) {
      String other = SafeText.oneLine(information.formatName(), 40);
      throw new CommandException(CommonProblem.REGISTER_FORMAT, other, known);
    }
    return information;
  }
}
