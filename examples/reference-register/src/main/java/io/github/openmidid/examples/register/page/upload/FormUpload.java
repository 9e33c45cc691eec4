package io.github.openmidid.examples.register.page.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file in a submitted form.
 *
 * @param field the name of the field
 * @param fileName the name of the file; empty if the user has chosen none
 * @param content its bytes
 */
public record FormUpload(String field, String fileName, byte[] content) {
  private static final String ATTRIBUTE = FormUpload.class.getName();

  /** Copies the content. */
  public FormUpload {
    content = content.clone();
  }

  @Override
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
        .filter(upload -> !upload.fileName().isEmpty());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormUpload upload
        && field.equals(upload.field)
        && fileName.equals(upload.fileName)
        && Arrays.equals(content, upload.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, fileName, Arrays.hashCode(content));
  }

  @Override
  public String toString() {
    return "FormUpload[" + field + ", " + content.length + " bytes]";
  }
}
