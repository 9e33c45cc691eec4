package io.github.openmidid.examples.register.web.server;

import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Checks the format of request bodies. The register reads bodies as they are, in UTF-8: a coding or
 * charset that it ignored would change what the client has sent.
 */
public final class BodyFormatCheck {
  private static final String IDENTITY = "identity";

  private BodyFormatCheck() {}

  /**
   * Requires a body of text.
   *
   * @throws ProblemException (415) if the body has more than one media type, or another charset
   *     than UTF-8
   */
  static void requireUtf8(HttpServletRequest request) {
    List<String> types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
    if (types.size() > 1 || !types.stream().allMatch(BodyFormatCheck::isUtf8)) {
      throw rejected(HttpHeaders.CONTENT_TYPE, "issue.charset");
    }
  }

  /**
   * Requires a body without content coding, such as a file.
   *
   * @throws ProblemException (415) if it has one, such as {@code gzip}
   */
  static void requireNoCoding(HttpServletRequest request) {
    boolean isPlain =
        Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .allMatch(coding -> coding.strip().equalsIgnoreCase(IDENTITY));
    if (!isPlain) {
      throw rejected(HttpHeaders.CONTENT_ENCODING, "issue.contentEncoding");
    }
  }

  /**
   * Returns whether the body of a request has a media type, whatever its parameters; false if the
   * header is absent or malformed.
   */
  public static boolean is(HttpServletRequest request, MediaType type) {
    MediaType actual = parsed(request.getContentType());
    return actual != null && type.equalsTypeAndSubtype(actual);
  }

  private static boolean isUtf8(String contentType) {
    MediaType type = parsed(contentType);
    if (type == null || count(contentType.toLowerCase(Locale.ROOT), "charset") > 1) {
      return false;
    }
    Charset charset = type.getCharset();
    return charset == null || charset.equals(StandardCharsets.UTF_8);
  }

  private static @Nullable MediaType parsed(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    try {
      return MediaType.parseMediaType(contentType);
    } catch (InvalidMediaTypeException e) {
      return null; // MediaType has no method that tests without throwing
    }
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  private static ProblemException rejected(String header, String key) {
    return new ProblemException(
        ProblemFactory.unsupportedMediaType(
            RequestIssue.schemaViolation("header", header, LocalizedText.of(key))));
  }
}
