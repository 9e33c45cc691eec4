package io.github.openmidid.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.internal.redaction.Redactor;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Case N83 of the list of faults: secrets are removed from responses, whatever their form. */
class RedactorTest {
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/";

  private static Redactor of(String name, String value) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://x/")).header(name, value).build();
    return new SentRequest(request, new byte[0]).redactor();
  }

  private static Redactor ofToken(String token) {
    return of("Authorization", "Bearer " + token);
  }

  private static String random(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void replacesEachSecretByAWord() {
    assertThat(ofToken("t0ken").redact("you sent t0ken, and T0KEN"))
        .isEqualTo("you sent [token], and [token]");
    assertThat(ofToken("a").redact("banana")).isEqualTo("b[token]n[token]n[token]");
    assertThat(ofToken("t0ken").redact("you sent nothing")).isEqualTo("you sent nothing");
    assertThat(ofToken("t0ken").redact("")).isEmpty();
  }

  @Test
  void keepsTextIfNoSecretWasSent() {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://x/")).build();
    assertThat(new SentRequest(request, bytes("a=b")).redactor().redact("a token"))
        .isEqualTo("a token");
    assertThat(ofToken("").redact("a token")).isEqualTo("a token");
  }

  @RepeatedTest(50)
  @DisplayName("N83 no sixteen characters of an echoed token are left, whatever its form")
  void n83_removesEveryPartOfAToken(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    String token = random(random, 16 + random.nextInt(3_000));
    Redactor redactor = ofToken(token);
    String before = random(random, random.nextInt(4));
    String after = random(random, random.nextInt(4));
    byte[] within = bytes(before + token + after);
    int start = random.nextInt(token.length() - 15);
    for (String form :
        new String[] {
          token,
          token.toUpperCase(Locale.ROOT),
          token.replace("/", "\\/"),
          URLEncoder.encode(token, StandardCharsets.UTF_8),
          Base64.getEncoder().encodeToString(bytes(token)),
          Base64.getEncoder().encodeToString(within),
          Base64.getUrlEncoder().withoutPadding().encodeToString(within),
          Base64.getEncoder().encodeToString(bytes("Bearer " + token)),
          token.substring(start),
          token.substring(0, start + 15)
        }) {
      String redacted = redactor.redact("<p>" + before + form + after + "</p>");
      for (int i = 0; i + 16 <= form.length(); i++) {
        assertThat(redacted).doesNotContain(form.substring(i, i + 16));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "user:pa55word, pa55word",
    "user:, x",
    "user:p:w:d, p:w:d",
    "user:é€pa55word, é€pa55word"
  })
  @DisplayName("N83 the password of a proxy is removed also in its form before base64")
  void n83_removesTheProxyPassword(String secret, String password) {
    String basic = Base64.getEncoder().encodeToString(bytes(secret));
    Redactor redactor = of(ProxyServer.HEADER, "Basic " + basic);
    assertThat(redactor.redact("sent: " + basic)).isEqualTo("sent: [password]");
    if (secret.endsWith(password)) {
      assertThat(redactor.redact("wrong: " + password + ".")).isEqualTo("wrong: [password].");
    }
  }

  @Test
  @DisplayName("N83 an assertion in the body of a request is a secret, too")
  void n83_removesTheAssertion() {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://x/")).build();
    byte[] form = bytes("grant_type=x&client_assertion=eyJh.eyJb.c-_&scope=a");
    assertThat(new SentRequest(request, form).redactor().redact("not eyJh.eyJb.c-_"))
        .isEqualTo("not [assertion]");
    byte[] last = bytes("client_assertion=eyJh.eyJb.c-_");
    assertThat(new SentRequest(request, last).redactor().redact("not eyJh.eyJb.c-_"))
        .isEqualTo("not [assertion]");
  }
}
