package io.github.openmidid.examples.commandline.register;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.SafeText;
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
   * @throws CommandException if the file cannot be read, or the text is no access token
   */
  public static Optional<Supplier<char[]>> of(@Nullable Path file, @Nullable String variable)
      throws CommandException {
    if (file != null) {
      return Optional.of(supplier(read(file), SafeText.path(file)));
    }
    if (variable != null && !variable.isBlank()) {
      return Optional.of(supplier(variable, VARIABLE));
    }
    return Optional.empty();
  }

  private static String read(Path file) throws CommandException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_LENGTH + 1), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new CommandException(CommonProblem.TOKEN_FILE, e, SafeText.path(file));
    }
  }

  private static Supplier<char[]> supplier(String text, String source) throws CommandException {
    String token = text.strip();
    boolean possible = !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7F);
    if (!possible || token.length() > MAX_LENGTH) {
      throw new CommandException(CommonProblem.TOKEN, source);
    }
    return token::toCharArray;
  }
}
