package io.github.openmidid.client;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Validates requests and responses against the contract of the register. A request has no members
 * beyond the contract; a response may have more, which a client ignores.
 */
final class ContractCheck {
  private final OpenApiInteractionValidator requests;
  private final OpenApiInteractionValidator responses;

  /** Reads the OpenAPI document. */
  ContractCheck(Path document) {
    String text = read(document);
    requests = reader(text, ValidationReport.Level.ERROR);
    responses = reader(text, ValidationReport.Level.IGNORE);
  }

  private static OpenApiInteractionValidator reader(
      String document, ValidationReport.Level additionalProperties) {
    return OpenApiInteractionValidator.createForInlineApiSpecification(document)
        .withLevelResolver(
            LevelResolver.create()
                .withLevel("validation.schema.additionalProperties", additionalProperties)
                .withLevel(
                    "validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                .build())
        .build();
  }

  private static String read(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the faults of a request.
   *
   * @param target the absolute path, with the query
   * @param body empty for none
   * @return one English sentence per fault; empty if there is none
   */
  List<String> requestFaults(
      String method, String target, Map<String, String> headers, String body) {
    String path = path(target);
    SimpleRequest.Builder request = new SimpleRequest.Builder(Request.Method.valueOf(method), path);
    headers.forEach(request::withHeader);
    query(target).forEach(request::withQueryParam);
    if (!body.isEmpty()) {
      request.withBody(body);
    }
    return faults(method + " " + path, requests.validateRequest(request.build()));
  }

  /**
   * Returns the faults of a response, whatever the request.
   *
   * @param target the absolute path; the query is ignored
   * @param body empty for none
   * @return one English sentence per fault; empty if there is none
   */
  List<String> responseFaults(
      String method, String target, int status, Map<String, String> headers, String body) {
    String path = path(target);
    SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
    headers.forEach(response::withHeader);
    if (!body.isEmpty()) {
      response.withBody(body);
    }
    return faults(
        method + " " + path + " " + status,
        responses.validateResponse(path, Request.Method.valueOf(method), response.build()));
  }

  /**
   * Returns the violations of the contract by a request and its response; empty if there are none.
   */
  List<String> faults(
      String method,
      String target,
      Map<String, String> requestHeaders,
      String requestBody,
      int status,
      Map<String, String> responseHeaders,
      String responseBody) {
    return Stream.concat(
            requestFaults(method, target, requestHeaders, requestBody).stream(),
            responseFaults(method, target, status, responseHeaders, responseBody).stream())
        .toList();
  }

  private static List<String> faults(String what, ValidationReport report) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> what + ": " + message.getMessage())
        .toList();
  }

  private static String path(String target) {
    return target.split("\\?", 2)[0];
  }

  private static Map<String, List<String>> query(String target) {
    Map<String, List<String>> query = new TreeMap<>();
    String[] parts = target.split("\\?", 2);
    if (parts.length > 1) {
      for (String parameter : parts[1].split("&", -1)) {
        String[] pair = parameter.split("=", 2);
        query.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1]);
      }
    }
    return query;
  }
}
