package io.github.openmidid.examples.register.web.server;

import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads request bodies as UTF-8 text, limited in size and time. */
public final class RequestBodyReader {
  private static final Duration MAX_TIME = Duration.ofSeconds(5);
  private static final int BUFFER = 8192;

  private RequestBodyReader() {}

  /**
   * Reads the whole body.
   *
   * @throws ProblemException if it is longer than {@code maxBytes}, arrives too slowly, has a
   *     content coding or another charset, or is not valid UTF-8
   */
  public static String read(HttpServletRequest request, int maxBytes) {
    BodyFormatCheck.requireUtf8(request);
    return text(readBytes(request, maxBytes));
  }

  /**
   * Reads the whole body of any content.
   *
   * @throws ProblemException if it is longer than {@code maxBytes}, arrives too slowly or has a
   *     content coding
   */
  public static byte[] readBytes(HttpServletRequest request, int maxBytes) {
    BodyFormatCheck.requireNoCoding(request);
    if (request.getContentLengthLong() > maxBytes) {
      throw new ProblemException(ProblemFactory.payloadTooLarge(maxBytes));
    }
    long deadline = System.nanoTime() + MAX_TIME.toNanos();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try (InputStream body = request.getInputStream()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes.write(buffer, 0, read);
        if (bytes.size() > maxBytes) {
          throw new ProblemException(ProblemFactory.payloadTooLarge(maxBytes));
        }
        if (System.nanoTime() - deadline > 0) {
          throw tooSlow(request);
        }
      }
    } catch (IOException e) {
      // The client was silent for longer than the read timeout, or has closed the connection.
      if (!isTimeout(e)) {
        BrokenConnection.logInRequest(request, e);
      }
      throw tooSlow(request);
    }
    return bytes.toByteArray();
  }

  private static boolean isTimeout(IOException e) {
    return e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException;
  }

  private static ProblemException tooSlow(HttpServletRequest request) {
    BodyDiscardValve.discardBody(request);
    return new ProblemException(ProblemFactory.requestTimeout());
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.startsWith("\uFEFF")) {
        throw rejected("issue.byteOrderMark");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw rejected("issue.notUtf8");
    }
  }

  private static ProblemException rejected(String key) {
    return IssueCollector.rejection(
        RequestIssue.schemaViolation("body", null, LocalizedText.of(key)));
  }
}
