package io.github.openmidid.examples.commandline.register;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select a register: its address, or a snapshot of it. Use it as a mixin. */
public final class RegisterOptions {
  /** The environment variable with the address of the register. */
  public static final String VARIABLE = "MID_ID_REGISTER";

  @Option(names = "--register", paramLabel = "URL", descriptionKey = "help.register")
  private @Nullable String register;

  @Option(
      names = "--token-file",
      paramLabel = "${help.label.file}",
      descriptionKey = "help.tokenFile")
  private @Nullable Path tokenFile;

  @Option(names = "--snapshot", paramLabel = "${help.label.file}", descriptionKey = "help.snapshot")
  private @Nullable Path snapshot;

  @Option(
      names = "--snapshot-key",
      paramLabel = "${help.label.file}",
      descriptionKey = "help.snapshotKey")
  private @Nullable Path snapshotKey;

  @Option(names = "--allow-http-to-loopback", descriptionKey = "help.allowHttp")
  private boolean httpToLoopback;

  /** Returns the files of the options, which no result may overwrite. */
  public List<Path> files() {
    return Stream.of(tokenFile, snapshot, snapshotKey).filter(Objects::nonNull).toList();
  }

  /**
   * Returns the register of the options, otherwise that of the environment.
   *
   * @param variables the environment variables
   * @throws CommandException if there is none, or more than one
   */
  public RegisterSource source(Map<String, String> variables) throws CommandException {
    return snapshot != null || snapshotKey != null ? snapshot() : connection(variables);
  }

  private RegisterConnection connection(Map<String, String> variables) throws CommandException {
    String token = variables.get(AccessTokenSource.VARIABLE);
    return new RegisterConnection(
        address(variables),
        AccessTokenSource.of(tokenFile, token),
        Optional.empty(),
        httpToLoopback);
  }

  private SnapshotSource snapshot() throws CommandException {
    if (register != null) {
      throw new CommandException(CommonProblem.TWO_REGISTERS);
    }
    if (snapshot == null || snapshotKey == null) {
      throw new CommandException(CommonProblem.SNAPSHOT_INCOMPLETE);
    }
    refuseBesideSnapshot("--token-file", tokenFile != null);
    refuseBesideSnapshot("--allow-http-to-loopback", httpToLoopback);
    return SnapshotSource.of(snapshot, snapshotKey);
  }

  private static void refuseBesideSnapshot(String option, boolean given) throws CommandException {
    if (given) {
      throw new CommandException(CommonProblem.SNAPSHOT_OPTION, option);
    }
  }

  private URI address(Map<String, String> variables) throws CommandException {
    String variable = variables.getOrDefault(VARIABLE, "");
    String address = register == null ? variable : register;
    if (address.isBlank()) {
      throw new CommandException(CommonProblem.NO_REGISTER, VARIABLE);
    }
    try {
      return new URI(address.strip());
    } catch (URISyntaxException e) {
      throw new CommandException(CommonProblem.REGISTER_ADDRESS);
    }
  }
}
