package io.github.openmidid.examples.register.notification.read;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file with which an operator reports devices.
 *
 * @param name its name, with or without extension
 * @param content its bytes: csv or xlsx, detected by content
 * @param operator the operator as the register knows it, if the name states a recognition number
 */
public record NotificationForm(String name, byte[] content, Optional<String> operator) {

  /** Copies the content. */
  public NotificationForm {
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NotificationForm file
        && name.equals(file.name)
        && operator.equals(file.operator)
        && Arrays.equals(content, file.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, operator, Arrays.hashCode(content));
  }

  @Override
  public String toString() {
    return "NotificationForm[" + content.length + " bytes]";
  }
}
