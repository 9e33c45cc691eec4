package io.github.openmidid.examples.dicom.cli;

import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.examples.dicom.register.MatchRegister;
import io.github.openmidid.examples.dicom.register.OnlineRegister;
import io.github.openmidid.examples.dicom.register.RegisterAddress;
import io.github.openmidid.examples.dicom.register.RegisterProblem;
import io.github.openmidid.examples.dicom.register.SnapshotFile;
import io.github.openmidid.examples.dicom.text.MatchException;
import io.github.openmidid.examples.dicom.text.MatchException.Kind;
import io.github.openmidid.examples.dicom.text.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select a register: its address, or a snapshot of it. */
final class RegisterChoice {
  private static final String ADDRESS = "MID_ID_REGISTER";
  private static final String TOKEN = "MID_ID_TOKEN";
  private static final int MAX_TOKEN = 64 << 10;

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
  List<Path> files() {
    return Stream.of(tokenFile, snapshot, snapshotKey).filter(Objects::nonNull).toList();
  }

  /** Opens the register of the options, otherwise that of the environment. */
  MatchRegister open(MatchEnvironment environment) throws MatchException {
    if (snapshot == null && snapshotKey == null) {
      return connect(environment);
    }
    if (register != null) {
      throw new MatchException(Kind.TWO_REGISTERS);
    }
    if (snapshot == null || snapshotKey == null) {
      throw new MatchException(Kind.SNAPSHOT_INCOMPLETE);
    }
    return SnapshotFile.open(snapshot, snapshotKey, environment.clock());
  }

  private MatchRegister connect(MatchEnvironment environment) throws MatchException {
    RegisterAddress address =
        new RegisterAddress(address(environment), token(environment), httpToLoopback);
    try {
      return OnlineRegister.open(address, environment.clients());
    } catch (MidIdClientException e) {
      throw RegisterProblem.of(e, OnlineRegister.name(address));
    }
  }

  private URI address(MatchEnvironment environment) throws MatchException {
    String variable = environment.variables().getOrDefault(ADDRESS, "");
    String address = register == null ? variable : register;
    if (address.isBlank()) {
      throw new MatchException(Kind.NO_REGISTER, ADDRESS);
    }
    try {
      return new URI(address.strip());
    } catch (URISyntaxException e) {
      throw new MatchException(Kind.REGISTER_ADDRESS);
    }
  }

  /** Returns the access token; never from the command line, which other users can see. */
  private Optional<Supplier<char[]>> token(MatchEnvironment environment) throws MatchException {
    if (tokenFile != null) {
      return Optional.of(supplier(read(tokenFile), VisibleText.path(tokenFile)));
    }
    String variable = environment.variables().getOrDefault(TOKEN, "");
    return variable.isBlank() ? Optional.empty() : Optional.of(supplier(variable, TOKEN));
  }

  private static String read(Path file) throws MatchException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_TOKEN + 1), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new MatchException(Kind.TOKEN_FILE, e, VisibleText.path(file));
    }
  }

  private static Supplier<char[]> supplier(String text, String source) throws MatchException {
    String token = text.strip();
    boolean possible = !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7F);
    if (!possible || token.length() > MAX_TOKEN) {
      throw new MatchException(Kind.TOKEN, source);
    }
    return token::toCharArray;
  }
}
