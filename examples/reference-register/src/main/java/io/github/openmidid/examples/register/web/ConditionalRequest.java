package io.github.openmidid.examples.register.web;

import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Questions and changes that depend on the version that the client has (RFC 9110, 13). */
public final class ConditionalRequest {
  /** What may change at any moment: usable again after asking whether it has not. */
  public static final String REVALIDATE = "private, max-age=0";

  /** What changes a few times in its life. */
  public static final String A_MINUTE = "private, max-age=60";

  /** What everybody may see, and only a new version of the register changes. */
  public static final String PUBLIC = "public, max-age=3600";

  private ConditionalRequest() {}

  /** The body with its entity tag, or 304 if the client has this version already. */
  public static <T> ResponseEntity<T> respond(
      HttpServletRequest request, String version, String cacheControl, T body) {
    String tag = tag(version);
    boolean had =
        tags(request, HttpHeaders.IF_NONE_MATCH)
            .anyMatch(given -> given.equals("*") || strong(given).equals(tag));
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(had ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .header(HttpHeaders.ETAG, tag)
            .header(HttpHeaders.CACHE_CONTROL, cacheControl);
    return had ? answer.build() : answer.body(body);
  }

  /** A version as an entity tag. */
  public static String tag(String version) {
    return '"' + version + '"';
  }

  /**
   * The versions in If-Match; those that cannot be one of ours are left out. Without any version
   * the change is refused, with {@code *} too: it says that the client has not looked.
   */
  public static List<Integer> requiredVersions(HttpServletRequest request) {
    List<String> tags = tags(request, HttpHeaders.IF_MATCH).toList();
    if (tags.isEmpty() || tags.contains("*")) {
      throw new ProblemException(ProblemFactory.versionRequired());
    }
    return tags.stream().flatMap(tag -> version(tag).stream()).toList();
  }

  private static Optional<Integer> version(String tag) {
    boolean quoted = tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"");
    return Optional.of(quoted ? DecimalParser.read(tag.substring(1, tag.length() - 1)) : -1)
        .filter(version -> version > 0 && tag(version.toString()).equals(tag));
  }

  /** For a question, a weak tag is as good as a strong one. */
  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private static Stream<String> tags(HttpServletRequest request, String header) {
    return java.util.Collections.list(request.getHeaders(header)).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty());
  }
}
