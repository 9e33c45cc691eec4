package io.github.openmidid.examples.register.web;

import io.github.openmidid.examples.register.rules.RequestFingerprint;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Conditional requests (RFC 9110, section 13): entity tags, {@code If-None-Match} and {@code
 * If-Match}.
 */
public final class ConditionalRequest {
  /** For responses that may change at any time: the client must revalidate. */
  public static final String REVALIDATE = "private, max-age=0";

  /** For responses that rarely change: the client may reuse them for a minute. */
  public static final String A_MINUTE = "private, max-age=60";

  /** For public responses that change only with a new version of the register. */
  public static final String PUBLIC = "public, max-age=3600";

  /** Separates a version from the rest of the tag, which {@code If-Match} does not compare. */
  private static final char VARIANT = '.';

  private ConditionalRequest() {}

  /** Returns the body with its entity tag, or 304 if the client already has this version. */
  public static <T> ResponseEntity<T> respond(
      HttpServletRequest request, String version, String cacheControl, T body) {
    String tag = tag(version);
    boolean matches =
        tags(request, HttpHeaders.IF_NONE_MATCH)
            .anyMatch(given -> given.equals("*") || strong(given).equals(tag));
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(matches ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .header(HttpHeaders.ETAG, tag)
            .header(HttpHeaders.CACHE_CONTROL, cacheControl);
    return matches ? response.build() : response.body(body);
  }

  /** Returns a version as an entity tag. */
  public static String tag(String version) {
    return '"' + version + '"';
  }

  /**
   * Returns the version for the entity tag of a resource that also changes without a new version,
   * such as with the day.
   */
  public static String variant(int version, Optional<String> rest) {
    return version
        + rest.map(text -> VARIANT + RequestFingerprint.of(Map.of("rest", text))).orElse("");
  }

  /**
   * Returns the versions in {@code If-Match}, except tags that this register cannot have issued.
   *
   * @throws ProblemException if there is no version, or {@code *}, which does not prove that the
   *     client has read the resource
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
    String text = quoted ? tag.substring(1, tag.length() - 1) : "";
    int variant = text.indexOf(VARIANT);
    String digits = variant < 0 ? text : text.substring(0, variant);
    return Optional.of(DecimalParser.read(digits))
        .filter(version -> version > 0 && version.toString().equals(digits));
  }

  /** For If-None-Match, a weak tag matches like a strong one. */
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
