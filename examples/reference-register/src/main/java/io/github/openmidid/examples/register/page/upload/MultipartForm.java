package io.github.openmidid.examples.register.page.upload;

import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The parts of a form of type {@code multipart/form-data}, read from a body of limited size. Tomcat
 * and Spring would store them in files before anybody has signed in.
 *
 * @param fields the names and values of the text fields, in their order
 * @param uploads the files
 */
public record MultipartForm(List<Map.Entry<String, String>> fields, List<FormUpload> uploads) {
  private static final String LINE = "\r\n";
  private static final int MAX_PARTS = 40;

  /**
   * Parses a body.
   *
   * @throws ProblemException if it is not well formed
   */
  public static MultipartForm parse(String contentType, byte[] body) {
    // One character per byte, so that content of any kind survives.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String delimiter = "--" + boundary(contentType);
    MultipartForm form = new MultipartForm(new ArrayList<>(), new ArrayList<>());
    int at = text.startsWith(delimiter) ? 0 : -1;
    for (int parts = 0; at >= 0 && parts <= MAX_PARTS; parts++) {
      int start = at + delimiter.length();
      if (text.startsWith("--", start)) {
        return form;
      }
      int headers = text.indexOf(LINE + LINE, start);
      int end = headers < 0 ? -1 : text.indexOf(LINE + delimiter, headers + LINE.length());
      if (end < 0 || !text.startsWith(LINE, start)) {
        break;
      }
      int content = Math.min(headers + 2 * LINE.length(), end);
      form.add(text.substring(start, headers), text.substring(content, end));
      at = end + LINE.length();
    }
    throw malformed();
  }

  private static String boundary(String contentType) {
    try {
      return Optional.ofNullable(MediaType.parseMediaType(contentType).getParameter("boundary"))
          .filter(boundary -> !boundary.isEmpty())
          .orElseThrow(MultipartForm::malformed);
    } catch (InvalidMediaTypeException e) {
      throw malformed();
    }
  }

  private void add(String headers, String content) {
    ContentDisposition disposition =
        utf8(headers)
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .map(MultipartForm::disposition)
            .orElseThrow(MultipartForm::malformed);
    String name = disposition.getName();
    if (name == null) {
      throw malformed();
    }
    if (disposition.getFilename() == null) {
      fields.add(Map.entry(name, utf8(content)));
    } else {
      byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
      uploads.add(new FormUpload(name, disposition.getFilename(), bytes));
    }
  }

  private static ContentDisposition disposition(String value) {
    try {
      return ContentDisposition.parse(value);
    } catch (IllegalArgumentException e) {
      throw malformed(); // the parser has no method that tests without throwing
    }
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static ProblemException malformed() {
    return IssueCollector.rejection(
        RequestIssue.schemaViolation("body", null, LocalizedText.of("issue.notWellFormedForm")));
  }
}
