package io.github.openmidid.examples.register.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem details object (RFC 9457) with the extensions of the Belgian federal REST guide. It
 * reveals nothing about the implementation.
 *
 * @param retryAfter after which time the same request may succeed; null if the problem is not
 *     temporary. It is a header, and not part of the body
 */
public record Problem(
    String type,
    @Nullable String href,
    String title,
    int status,
    LocalizedText detail,
    String instance,
    List<RequestIssue> issues,
    List<String> requiredScopes,
    @Nullable Long limit,
    @Nullable Duration retryAfter) {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String GUIDE =
      "https://www.belgif.be/specification/rest/api-guide/problems/";

  /** Returns a problem of a type that the guide defines. */
  static Problem standard(String name, String title, int status, LocalizedText detail) {
    return of("urn:problem-type:belgif:" + name, GUIDE + name + ".html", title, status, detail);
  }

  /** Returns a problem of a type that this API defines. */
  static Problem own(String name, String title, int status, LocalizedText detail) {
    return of("urn:problem-type:openmidid:midIdRegister:" + name, null, title, status, detail);
  }

  private static Problem of(
      String type, @Nullable String href, String title, int status, LocalizedText detail) {
    String instance = "urn:uuid:" + UUID.randomUUID();
    return new Problem(
        type, href, title, status, detail, instance, List.of(), List.of(), null, null);
  }

  /** Returns the last part of the type. */
  public String name() {
    return type.substring(type.lastIndexOf(':') + 1);
  }

  /**
   * Returns the problem with the URL of its description, unless the guide has one for this type.
   */
  Problem withDefaultHref(URI address) {
    return href != null
        ? this
        : new Problem(
            type,
            address.toString(),
            title,
            status,
            detail,
            instance,
            issues,
            requiredScopes,
            limit,
            retryAfter);
  }

  Problem withIssues(List<RequestIssue> all) {
    return with(List.copyOf(all), requiredScopes, limit, retryAfter);
  }

  Problem withRequiredScopes(List<String> scopes) {
    return with(issues, List.copyOf(scopes), limit, retryAfter);
  }

  Problem withLimit(long bytes) {
    return with(issues, requiredScopes, bytes, retryAfter);
  }

  Problem withRetryAfter(Duration time) {
    return with(issues, requiredScopes, limit, time);
  }

  private Problem with(
      List<RequestIssue> all, List<String> scopes, @Nullable Long bytes, @Nullable Duration time) {
    return new Problem(type, href, title, status, detail, instance, all, scopes, bytes, time);
  }

  /** Returns the response body in a language. */
  public Body in(Locale language) {
    return new Body(
        type,
        href,
        title,
        status,
        detail.in(language),
        instance,
        issues.stream().map(issue -> issue.in(language)).toList(),
        requiredScopes,
        limit);
  }

  /** The response body for a problem. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Body(
      String type,
      @Nullable String href,
      String title,
      int status,
      String detail,
      String instance,
      List<RequestIssue.Body> issues,
      List<String> requiredScopes,
      @Nullable Long limit) {}
}
