package io.github.openmidid.examples.label.cli;

import io.github.openmidid.examples.label.text.LabelException;
import io.github.openmidid.examples.label.text.LabelException.Kind;
import io.github.openmidid.examples.label.text.SafeText;
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
final class LabelTokenSource {
  static final String VARIABLE = "MID_ID_TOKEN";

  private static final int MAX_LENGTH = 64 << 10;

  private LabelTokenSource() {}

  static Optional<Supplier<char[]>> token(@Nullable Path file, @Nullable String variable)
      throws LabelException {
    if (file != null) {
      return Optional.of(supplier(read(file), SafeText.path(file)));
    }
    if (variable != null && !variable.isBlank()) {
      return Optional.of(supplier(variable, VARIABLE));
    }
    return Optional.empty();
  }

  private static String read(Path file) throws LabelException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_LENGTH + 1), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new LabelException(Kind.TOKEN, e, SafeText.path(file));
    }
  }

  private static Supplier<char[]> supplier(String text, String source) throws LabelException {
    String token = text.strip();
    boolean possible = !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7F);
    if (!possible || token.length() > MAX_LENGTH) {
      throw new LabelException(Kind.TOKEN, source);
    }
    return token::toCharArray;
  }
}
