package io.github.openmidid.examples.register.web.json;

import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.server.RequestBodyReader;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parses a request body as strict JSON; the root must be an object. */
@Component
public class JsonBodyReader {
  static final int MAX_BYTES = 1 << 20;
  private static final int MAX_DEPTH = 32;
  private static final int MAX_DIGITS = 40;

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_DIGITS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  public ObjectNode read(HttpServletRequest request) {
    String text = RequestBodyReader.read(request, MAX_BYTES);
    try {
      JsonNode node = mapper.readTree(text);
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw rejected(LocalizedText.of("issue.notAnObject"));
    } catch (JacksonException e) {
      throw rejected(notWellFormed(e));
    }
  }

  private static LocalizedText notWellFormed(JacksonException e) {
    return e.getLocation() == null
        ? LocalizedText.of("issue.notWellFormed")
        : LocalizedText.of(
            "issue.notWellFormedAt", e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private static ProblemException rejected(LocalizedText detail) {
    return IssueCollector.rejection(RequestIssue.schemaViolation("body", null, detail));
  }
}
