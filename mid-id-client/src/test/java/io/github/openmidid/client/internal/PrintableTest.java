package io.github.openmidid.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Request.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrintableTest {
  private static Request request(Map<String, Collection<String>> headers) {
    return Request.create(HttpMethod.GET, "http://x/", headers, null, null, null);
  }

  @Test
  void endsAfter200CharactersWithoutCuttingOneInTwo() {
    assertThat(Printable.excerpt("a".repeat(200))).hasSize(200);
    assertThat(Printable.excerpt("a".repeat(201))).hasSize(200);
    assertThat(Printable.excerpt("a".repeat(194) + "\u0000b"))
        .isEqualTo("a".repeat(194) + "\\u0000");
    assertThat(Printable.excerpt("a".repeat(195) + "\u0000b")).isEqualTo("a".repeat(195));
    assertThat(Printable.excerpt("a".repeat(199) + "😀")).isEqualTo("a".repeat(199));
  }

  @Test
  void escapesWhatCannotBeSeen() {
    assertThat(Printable.excerpt("é\r\n\t\u0000\u202e\u2028\u2029\ue000\ud800😀"))
        .isEqualTo("é\\r\\n\\t\\u0000\\u202e\\u2028\\u2029\\ue000\\ud800😀");
  }

  @Test
  void leavesTheTokenOut() {
    byte[] body = "you sent t0ken, and t0ken".getBytes(StandardCharsets.UTF_8);
    assertThat(Printable.excerpt(body, request(Map.of("Authorization", List.of("Bearer t0ken")))))
        .isEqualTo("you sent [token], and [token]");
  }

  @Test
  void leavesTextAloneWhereNoTokenWasSent() {
    for (Map<String, Collection<String>> headers :
        List.<Map<String, Collection<String>>>of(
            Map.of(),
            Map.of("Authorization", List.of("Bearer ")),
            Map.of("Authorization", List.of("Basic sent")))) {
      assertThat(Printable.withoutToken("you sent it", request(headers))).isEqualTo("you sent it");
    }
  }
}
