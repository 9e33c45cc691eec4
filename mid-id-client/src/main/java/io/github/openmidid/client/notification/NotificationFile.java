package io.github.openmidid.client.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file with which an operator reports devices and their changes, csv or xlsx. Immutable.
 *
 * <pre>{@code
 * NotificationFile.of(Path.of("111-CT1-2026-MELDING_TOESTEL.xlsx"))
 *     .withOperator("AZ Voorbeeld Gent");
 * }</pre>
 */
public final class NotificationFile {
  /** The maximum size in bytes: 750,000. */
  public static final int MAX_BYTES = 750_000;

  private final String fileName;
  private final byte[] content;
  private final Optional<String> operator;

  /**
   * Creates a file.
   *
   * @param fileName its name, by the convention of {@link
   *     io.github.openmidid.cadastre.NotificationFileName}, also with the extension {@code .csv};
   *     not null
   * @param content its bytes, 1 to {@link #MAX_BYTES}; not null; copied
   * @param operator the operator as the register names it, needed if the name has a recognition
   *     number and the file no column for the operator; not null
   * @throws IllegalArgumentException if the content is empty or too large
   */
  public NotificationFile(String fileName, byte[] content, Optional<String> operator) {
    this.fileName = Objects.requireNonNull(fileName, "fileName");
    this.operator = Objects.requireNonNull(operator, "operator");
    this.content = content.clone();
    if (content.length == 0 || content.length > MAX_BYTES) {
      throw new IllegalArgumentException("1 to " + MAX_BYTES + " bytes, not " + content.length);
    }
  }

  /**
   * Reads a file, whose operator is the one in its name.
   *
   * @param file the file; not null
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is empty or too large
   */
  public static NotificationFile of(Path file) throws IOException {
    // A path without a name is a directory, which cannot be read either.
    String name = String.valueOf(file.getFileName());
    return new NotificationFile(name, Files.readAllBytes(file), Optional.empty());
  }

  /** Returns a copy that names the operator as the register does. */
  public NotificationFile withOperator(String name) {
    return new NotificationFile(fileName, content, Optional.of(name));
  }

  /** Returns its name. */
  public String fileName() {
    return fileName;
  }

  /** Returns a copy of the content. */
  public byte[] content() {
    return content.clone();
  }

  /** Returns the operator, if one was named. */
  public Optional<String> operator() {
    return operator;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NotificationFile file
        && fileName.equals(file.fileName)
        && operator.equals(file.operator)
        && Arrays.equals(content, file.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fileName, operator, Arrays.hashCode(content));
  }

  /** Returns name and size, without the content. */
  @Override
  public String toString() {
    return "NotificationFile[" + fileName + ", " + content.length + " bytes]";
  }
}
