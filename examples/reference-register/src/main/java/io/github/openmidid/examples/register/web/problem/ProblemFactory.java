package io.github.openmidid.examples.register.web.problem;

import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Creates all problems of the register: the only place for their types, titles and statuses. */
public final class ProblemFactory {
  private ProblemFactory() {}

  /** Returns one problem of each type, without details. */
  public static Stream<Problem> all() {
    return Stream.concat(
        Stream.of(
            badRequest(List.of()),
            noAccessToken(),
            invalidAccessToken(),
            expiredAccessToken(),
            missingScope(List.of()),
            personRequired(),
            resourceNotFound(),
            methodNotAllowed(),
            notAcceptable(),
            requestTimeout(),
            payloadTooLarge(0),
            unsupportedMediaType(),
            versionRequired(),
            internalServerError(),
            serviceUnavailable(),
            serialsExhausted()),
        Arrays.stream(Conflict.values()).map(ProblemFactory::of));
  }

  private static Problem standard(String name, String title, int status) {
    return Problem.standard(name, title, status, detail(name));
  }

  private static Problem own(String name, String title, int status) {
    return Problem.own(name, title, status, detail(name));
  }

  private static LocalizedText detail(String name) {
    return LocalizedText.of("problem." + name);
  }

  static Problem badRequest(List<RequestIssue> issues) {
    return standard("badRequest", "Bad request", 400).withIssues(issues);
  }

  public static Problem noAccessToken() {
    return standard("noAccessToken", "No access token", 401);
  }

  public static Problem invalidAccessToken() {
    return standard("invalidAccessToken", "Invalid access token", 401);
  }

  public static Problem expiredAccessToken() {
    return standard("expiredAccessToken", "Expired access token", 401);
  }

  public static Problem missingScope(List<String> required) {
    return standard("missingScope", "Missing scope", 403).withRequiredScopes(required);
  }

  /** Returns the problem for an access token that identifies no person of an operator. */
  public static Problem personRequired() {
    return own("personRequired", "Person required", 403);
  }

  /** Returns the problem for a resource that does not exist or belongs to another organization. */
  public static Problem notFound(String name, String value) {
    return resourceNotFound().withIssues(List.of(RequestIssue.notFound(name, value)));
  }

  static Problem resourceNotFound() {
    return standard("resourceNotFound", "Resource not found", 404);
  }

  static Problem methodNotAllowed() {
    return own("methodNotAllowed", "Method not allowed", 405);
  }

  static Problem notAcceptable() {
    return own("notAcceptable", "Not acceptable", 406);
  }

  public static Problem requestTimeout() {
    return own("requestTimeout", "Request timeout", 408);
  }

  /** Returns the problem for a conflict with the state of the register. */
  static Problem of(Conflict conflict) {
    int status = conflict == Conflict.VERSION_OUTDATED ? 412 : 409;
    return own(conflict.code(), conflict.title(), status);
  }

  public static Problem payloadTooLarge(long limit) {
    return standard("payloadTooLarge", "Payload too large", 413).withLimit(limit);
  }

  public static Problem unsupportedMediaType() {
    return own("unsupportedMediaType", "Unsupported media type", 415);
  }

  /** Returns the problem for a body in a format that the register would not read correctly. */
  public static Problem unsupportedMediaType(RequestIssue issue) {
    return unsupportedMediaType().withIssues(List.of(issue));
  }

  public static Problem versionRequired() {
    return own("versionRequired", "Version required", 428);
  }

  static Problem internalServerError() {
    return standard("internalServerError", "Internal server error", 500);
  }

  static Problem serviceUnavailable() {
    return standard("serviceUnavailable", "Service unavailable", 503)
        .withRetryAfter(ProblemHeaders.RETRY_AFTER);
  }

  static Problem serialsExhausted() {
    // Somebody has to provide new ones first.
    return own("serialsExhausted", "Serials exhausted", 503).withRetryAfter(Duration.ofDays(1));
  }

  /**
   * Returns the problem for an error that Tomcat detected before the request reached the register.
   */
  public static Problem ofStatus(int status) {
    return switch (status) {
      case 400 -> badRequest(List.of());
      case 404 -> resourceNotFound();
      case 405 -> methodNotAllowed();
      case 408 -> requestTimeout();
      case 503 -> serviceUnavailable();
      default ->
          status >= 500 ? internalServerError() : own("requestRefused", "Request refused", status);
    };
  }
}
