package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.transfer.register.AccessTokenSource;
import io.github.openmidid.examples.transfer.register.RegisterConnection;
import io.github.openmidid.examples.transfer.register.RegisterSource;
import io.github.openmidid.examples.transfer.register.SnapshotSource;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select a register: its address, or a snapshot of it. */
final class RegisterOptions {
  static final String VARIABLE = "MID_ID_REGISTER";

  private static final int MAX_TIMEOUT = 3600;

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

  @Option(
      names = "--timeout",
      paramLabel = "${help.label.seconds}",
      defaultValue = "30",
      descriptionKey = "help.timeout")
  private String timeout = "";

  /** Returns the register of the options, otherwise that of the environment. */
  RegisterSource source(RuntimeEnvironment runtime) throws TransferException {
    if (snapshot != null || snapshotKey != null) {
      return snapshot();
    }
    String variable = runtime.environment().get(AccessTokenSource.VARIABLE);
    return new RegisterConnection(
        address(runtime), AccessTokenSource.of(tokenFile, variable), seconds(), httpToLoopback);
  }

  private SnapshotSource snapshot() throws TransferException {
    if (register != null) {
      throw new TransferException(Kind.TWO_REGISTERS);
    }
    if (snapshot == null || snapshotKey == null) {
      throw new TransferException(Kind.SNAPSHOT_INCOMPLETE);
    }
    return SnapshotSource.of(snapshot, snapshotKey);
  }

  private URI address(RuntimeEnvironment runtime) throws TransferException {
    String variable = runtime.environment().getOrDefault(VARIABLE, "");
    String address = register == null ? variable : register;
    if (address.isBlank()) {
      throw new TransferException(Kind.NO_REGISTER, VARIABLE);
    }
    try {
      return new URI(address.strip());
    } catch (URISyntaxException e) {
      throw new TransferException(Kind.REGISTER_ADDRESS);
    }
  }

  private Duration seconds() throws TransferException {
    try {
      int seconds = Integer.parseInt(timeout);
      if (seconds > 0 && seconds <= MAX_TIMEOUT) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException e) {
      // Reported below, as a number out of range is.
    }
    throw new TransferException(
        Kind.TIMEOUT, TerminalText.oneLine(timeout, 40), String.valueOf(MAX_TIMEOUT));
  }
}
