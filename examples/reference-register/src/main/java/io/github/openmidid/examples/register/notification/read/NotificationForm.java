package io.github.openmidid.examples.register.notification.read;

import java.util.Optional;

/** A file with which an operator reports devices. Immutable. */
public final class NotificationForm {
  private final String name;
  private final byte[] content;
  private final Optional<String> operator;

  /**
   * Creates a form.
   *
   * @param name its name, with or without extension
   * @param content its bytes: csv or xlsx, detected by content; copied
   * @param operator the operator as the register knows it, if the name states a recognition number
   */
  public NotificationForm(String name, byte[] content, Optional<String> operator) {
    this.name = name;
    this.content = content.clone();
    this.operator = operator;
  }

  /** Returns the name of the file. */
  public String name() {
    return name;
  }

  /** Returns a copy of the content. */
  public byte[] content() {
    return content.clone();
  }

  /** Returns the operator that was stated with the file, if one was. */
  public Optional<String> operator() {
    return operator;
  }
}
