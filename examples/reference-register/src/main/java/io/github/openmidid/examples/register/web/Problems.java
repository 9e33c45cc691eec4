package io.github.openmidid.examples.register.web;

import java.util.List;

/** Every problem that the register answers with: one place for types, titles and statuses. */
final class Problems {
  private Problems() {}

  static Problem badRequest(List<Issue> issues) {
    return Problem.standard("badRequest", "Bad request", 400, "the request is not valid")
        .withIssues(issues);
  }

  static Problem noAccessToken() {
    return Problem.standard(
        "noAccessToken", "No access token", 401, "the request carries no access token");
  }

  static Problem invalidAccessToken() {
    return Problem.standard(
        "invalidAccessToken", "Invalid access token", 401, "the access token is not accepted");
  }

  static Problem expiredAccessToken() {
    return Problem.standard(
        "expiredAccessToken", "Expired access token", 401, "the access token has expired");
  }

  static Problem missingScope(List<String> required) {
    return Problem.standard(
            "missingScope", "Missing scope", 403, "the access token does not allow this")
        .withRequiredScopes(required);
  }

  static Problem midIdNotFound(String midId) {
    return Problem.standard("resourceNotFound", "Resource not found", 404, "no such MID-ID")
        .withIssues(List.of(Issue.notFound("midId", midId)));
  }

  static Problem resourceNotFound() {
    return Problem.standard("resourceNotFound", "Resource not found", 404, "no such resource");
  }

  static Problem methodNotAllowed() {
    return Problem.own(
        "methodNotAllowed", "Method not allowed", 405, "the resource has no such method");
  }

  static Problem notAcceptable() {
    return Problem.own(
        "notAcceptable", "Not acceptable", 406, "the register answers in application/json");
  }

  static Problem requestTimeout() {
    return Problem.own(
        "requestTimeout", "Request timeout", 408, "the body of the request did not come in time");
  }

  static Problem requestReferenceReused() {
    return Problem.own(
        "requestReferenceReused",
        "Request reference reused",
        409,
        "requestReference was used before for another modality");
  }

  static Problem payloadTooLarge(long limit) {
    return Problem.standard(
            "payloadTooLarge", "Payload too large", 413, "the body of the request is too large")
        .withLimit(limit);
  }

  static Problem unsupportedMediaType() {
    return Problem.own(
        "unsupportedMediaType", "Unsupported media type", 415, "send application/json");
  }

  static Problem internalServerError() {
    return Problem.standard(
        "internalServerError", "Internal server error", 500, "the register has failed");
  }

  static Problem serviceUnavailable() {
    return Problem.standard(
        "serviceUnavailable", "Service unavailable", 503, "the register cannot answer now");
  }

  static Problem serialsExhausted() {
    return Problem.own(
        "serialsExhausted", "Serials exhausted", 503, "every identifier has been granted");
  }

  /** What the server found wrong before the request came to this program. */
  static Problem ofStatus(int status) {
    return switch (status) {
      case 400 -> badRequest(List.of());
      case 404 -> resourceNotFound();
      case 405 -> methodNotAllowed();
      case 408 -> requestTimeout();
      case 503 -> serviceUnavailable();
      default ->
          status >= 500
              ? internalServerError()
              : Problem.own("requestRefused", "Request refused", status, "not accepted");
    };
  }
}
