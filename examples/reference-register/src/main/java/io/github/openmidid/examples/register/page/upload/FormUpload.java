package io.github.openmidid.examples.register.page.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A file in a submitted form. Immutable. */
public final class FormUpload {
  private static final String ATTRIBUTE = FormUpload.class.getName();

  private final String field;
  private final String fileName;
  private final byte[] content;

  /**
   * Creates a file.
   *
   * @param field the name of the field
   * @param fileName the name of the file; empty if the user has chosen none
   * @param content its bytes; copied
   */
  FormUpload(String field, String fileName, byte[] content) {
    this.field = field;
    this.fileName = fileName;
    this.content = content.clone();
  }

  /** Returns the name of the file. */
  public String fileName() {
    return fileName;
  }

  /** Returns a copy of the content. */
  public byte[] content() {
    return content.clone();
  }

  /** Adds the file to its request. */
  public void addTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE + "." + field, this);
  }

  /** Returns the file in a field of a request, if the user has chosen one. */
  public static Optional<FormUpload> of(HttpServletRequest request, String field) {
    return Optional.ofNullable(request.getAttribute(ATTRIBUTE + "." + field))
        .map(FormUpload.class::cast)
        .filter(upload -> !upload.fileName.isEmpty());
  }
}
