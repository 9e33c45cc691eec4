package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.examples.register.web.text.LocalizedText;

/** Thrown if a notification file cannot be entered at all; nothing was changed. */
public final class NotificationFormException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The part of a submission that is rejected. */
  public enum Part {
    /** The name of the file. */
    FILE_NAME("fileName"),
    /** The content of the file. */
    CONTENT("content"),
    /** The operator that was stated with the file. */
    OPERATOR("operator");

    private final String property;

    Part(String property) {
      this.property = property;
    }

    /** Returns the property of a request that holds this part. */
    public String property() {
      return property;
    }
  }

  private final Part part;
  private final transient LocalizedText reason;

  NotificationFormException(Part part, LocalizedText reason) {
    super(part.property, null, false, false);
    this.part = part;
    this.reason = reason;
  }

  /** Returns the part of the submission that is rejected. */
  public Part part() {
    return part;
  }

  /** Returns the reason, in words that follow a subject: "is a PDF". */
  public LocalizedText reason() {
    return reason;
  }
}
