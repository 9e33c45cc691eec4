package io.github.openmidid.examples.transfer.register;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Supplies the access token from a file or else from the environment, never from the command line,
 * which other users of the machine can see.
 */
public final class AccessTokenSource {
  /** The environment variable with the access token. */
  public static final String VARIABLE = "MID_ID_TOKEN";

  private static final int MAX_LENGTH = 64 << 10;

  private AccessTokenSource() {}

  /**
   * Returns the access token of a file or else of a variable; empty if there is neither.
   *
   * @throws TransferException if the file cannot be read, or the text is no access token
   */
  public static Optional<Supplier<char[]>> of(@Nullable Path file, @Nullable String variable)
      throws TransferException {
    if (file != null) {
      return Optional.of(supplier(read(file), TerminalText.path(file)));
    }
    if (variable != null && !variable.isBlank()) {
      return Optional.of(supplier(variable, VARIABLE));
    }
    return Optional.empty();
  }

  private static String read(Path file) throws TransferException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_LENGTH + 1), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new TransferException(TransferException.Kind.TOKEN_FILE, e, TerminalText.path(file));
    }
  }

  private static Supplier<char[]> supplier(String text, String source) throws TransferException {
    String token = text.strip();
    boolean possible = !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7F);
    if (!possible || token.length() > MAX_LENGTH) {
      throw new TransferException(TransferException.Kind.TOKEN, source);
    }
    return token::toCharArray;
  }
}
