package io.github.openmidid.examples.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a request: of limited size, in limited time, strictly JSON, an object. */
@Component
class JsonBody {
  static final int MAX_BYTES = 1 << 20;
  private static final Duration MAX_TIME = Duration.ofSeconds(5);
  private static final int BUFFER = 8192;
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

  ObjectNode read(HttpServletRequest request) {
    String text = text(bytes(request));
    try {
      JsonNode node = mapper.readTree(text);
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw refused(Text.of("issue.notAnObject"));
    } catch (JacksonException e) {
      throw refused(notWellFormed(e));
    }
  }

  private static byte[] bytes(HttpServletRequest request) {
    if (request.getContentLengthLong() > MAX_BYTES) {
      throw new ProblemException(Problems.payloadTooLarge(MAX_BYTES));
    }
    long deadline = System.nanoTime() + MAX_TIME.toNanos();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try (InputStream body = request.getInputStream()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes.write(buffer, 0, read);
        if (bytes.size() > MAX_BYTES) {
          throw new ProblemException(Problems.payloadTooLarge(MAX_BYTES));
        }
        if (System.nanoTime() - deadline > 0) {
          throw tooSlow(request);
        }
      }
    } catch (IOException e) {
      // The client is silent for longer than the connection may be, or has gone.
      throw tooSlow(request);
    }
    return bytes.toByteArray();
  }

  private static ProblemException tooSlow(HttpServletRequest request) {
    AbandonValve.abandonBody(request);
    return new ProblemException(Problems.requestTimeout());
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.startsWith("\uFEFF")) {
        throw refused(Text.of("issue.byteOrderMark"));
      }
      return text;
    } catch (CharacterCodingException e) {
      throw refused(Text.of("issue.notUtf8"));
    }
  }

  private static Text notWellFormed(JacksonException e) {
    return e.getLocation() == null
        ? Text.of("issue.notWellFormed")
        : Text.of(
            "issue.notWellFormedAt", e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private static ProblemException refused(Text detail) {
    return Issues.refusal(Issue.schemaViolation("body", null, detail));
  }
}
