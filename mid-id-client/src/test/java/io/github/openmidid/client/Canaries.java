package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The secrets of the tests: every one of them can be found again wherever it should not be. */
final class Canaries {
  static final String TOKEN = "canary-token";
  static final String PASSWORD = "canary-pa55word";
  static final String PROXY_USER = "mid-id";
  static final String PROXY_PASSWORD = "canary-pr0xy";
  static final String BASIC =
      Base64.getEncoder()
          .encodeToString((PROXY_USER + ":" + PROXY_PASSWORD).getBytes(StandardCharsets.UTF_8));

  /** Also what every signed JWT begins with, and the name of the form's field. */
  private static final List<String> TRACES =
      List.of("canary", BASIC, "eyJ", "client_assertion", "PRIVATE KEY");

  private Canaries() {}

  static boolean isIn(String text) {
    return TRACES.stream().anyMatch(text::contains);
  }

  /** Nothing secret in what an exception says, holds, prints or is written as. */
  static void assertNoneIn(Throwable failure, Object... others) {
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    List<String> texts = new ArrayList<>(List.of(printed.toString(), serialised(failure)));
    for (Object other : others) {
      texts.add(other.toString());
    }
    assertThat(texts).noneMatch(Canaries::isIn);
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
