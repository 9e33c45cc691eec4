package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The secrets of the tests, recognisable wherever they must not appear. */
final class Canaries {
  static final String TOKEN = "canary-token";
  static final String PASSWORD = "canary-pa55word";
  static final String PROXY_USER = "mid-id";
  static final String PROXY_PASSWORD = "canary-pr0xy";
  static final String BASIC =
      Base64.getEncoder()
          .encodeToString((PROXY_USER + ":" + PROXY_PASSWORD).getBytes(StandardCharsets.UTF_8));

  /** Also the first characters of every signed JWT, and the name of the form field. */
  private static final List<String> TRACES =
      List.of("canary", BASIC, "eyJ", "client_assertion", "PRIVATE KEY");

  private Canaries() {}

  static boolean isIn(String text) {
    return TRACES.stream().anyMatch(text::contains);
  }

  /**
   * Asserts that no secret is in the message, causes, output or serialised form of an exception.
   */
  static void assertNoneIn(Throwable failure, Object... others) {
    List<String> texts = new ArrayList<>(List.of(output(failure)));
    for (Object other : others) {
      texts.add(other.toString());
    }
    assertThat(texts).noneMatch(Canaries::isIn);
  }

  /**
   * Asserts that there is no line break except those of the stack trace itself, and no other
   * control character.
   */
  static void assertOneLine(Throwable failure) {
    Deque<Throwable> rest = new ArrayDeque<>(List.of(failure));
    while (!rest.isEmpty()) {
      Throwable t = rest.pop();
      assertThat(isPrintable(t.toString())).as(t.toString()).isTrue();
      Optional.ofNullable(t.getCause()).ifPresent(rest::push);
      rest.addAll(List.of(t.getSuppressed()));
      if (t instanceof RegisterProtocolException protocol) {
        assertThat(protocol.excerpt().orElse("")).matches(Canaries::isPrintable);
      }
      if (t instanceof RegisterResponseException rejection) {
        assertThat(rejection.traceId().orElse("")).matches(Canaries::isPrintable);
        assertThat(rejection.issues().toString()).matches(Canaries::isPrintable);
      }
    }
  }

  static boolean isPrintable(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
  }

  /** Returns everything readable of a failure: stack trace, excerpt, parts, serialised form. */
  static String output(Throwable failure) {
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    printed.append(serialised(failure));
    if (failure instanceof RegisterProtocolException protocol) {
      printed.append(protocol.excerpt().orElse(""));
    }
    if (failure instanceof RegisterResponseException rejection) {
      printed.append(
          rejection.traceId() + " " + rejection.problemType() + " " + rejection.issues());
    }
    return printed.toString();
  }

  private static String serialised(Throwable failure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(failure);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
