package io.github.openmidid.client.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds a request and its answer to the contract. A request has nothing but what the contract says;
 * an answer may have more, which a client does not mind.
 */
public final class Contract {
  private final OpenApiInteractionValidator requests = reader("ERROR");
  private final OpenApiInteractionValidator answers = reader("IGNORE");

  private static OpenApiInteractionValidator reader(String additionalProperties) {
    ValidationReport.Level level = ValidationReport.Level.valueOf(additionalProperties);
    return OpenApiInteractionValidator.createForInlineApiSpecification(document())
        .withLevelResolver(
            LevelResolver.create()
                .withLevel("validation.schema.additionalProperties", level)
                .withLevel(
                    "validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                .build())
        .build();
  }

  private static String document() {
    try (InputStream in = Contract.class.getResourceAsStream("/openapi/mid-id-register-v1.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a request and its answer; empty if nothing is.
   *
   * @param target the path from the root on, with the query
   * @param requestBody empty for none
   */
  public List<String> faults(
      String method,
      String target,
      Map<String, String> requestHeaders,
      String requestBody,
      int status,
      Map<String, String> answerHeaders,
      String answerBody) {
    String path = target.split("\\?", 2)[0];
    SimpleRequest.Builder request = new SimpleRequest.Builder(Request.Method.valueOf(method), path);
    requestHeaders.forEach(request::withHeader);
    query(target).forEach(request::withQueryParam);
    if (!requestBody.isEmpty()) {
      request.withBody(requestBody);
    }
    SimpleResponse.Builder answer = SimpleResponse.Builder.status(status);
    answerHeaders.forEach(answer::withHeader);
    if (!answerBody.isEmpty()) {
      answer.withBody(answerBody);
    }
    ValidationReport asked = requests.validateRequest(request.build());
    ValidationReport answered =
        answers.validateResponse(path, Request.Method.valueOf(method), answer.build());
    return asked.merge(answered).getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> method + " " + path + " " + status + ": " + message.getMessage())
        .toList();
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
