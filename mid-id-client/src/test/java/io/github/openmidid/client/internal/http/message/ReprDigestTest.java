package io.github.openmidid.client.internal.http.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.internal.io.Sha256;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The field of RFC 9530; the digest of its example B.1 among others. */
class ReprDigestTest {
  private static final byte[] BODY = "{\"hello\": \"world\"}\n".getBytes(StandardCharsets.UTF_8);
  private static final String DIGEST = "RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=";
  private static final String OTHER = "X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=";

  private static void check(String... lines) {
    HttpHeaders headers =
        HttpHeaders.of(Map.of("Repr-Digest", Arrays.asList(lines)), (name, value) -> true);
    ReprDigest.check(headers, () -> Sha256.of(BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha-256=:#:",
        "  sha-256=:#:  ",
        "sha-256=:#:;x=1",
        "sha-512=:AAAA:, sha-256=:#:",
        "sha-256=:#:, sha-512=:AAAA:",
        "unixsum=:GQU=:,sha-256=:#:,md5=:AAAA:",
        "x=\"a, sha-256=:no:, \\\" b\", sha-256=:#:",
        "sha-256=:#:, sha-256=:#:"
      })
  void isComparedWithTheBody(String field) {
    assertThatCode(() -> check(field.replace("#", DIGEST))).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(field.replace("#", OTHER)))
        .isInstanceOf(RegisterProtocolException.class)
        .hasMessageContaining("does not match its Repr-Digest");
  }

  @Test
  void mayBeOnSeveralLines() {
    assertThatCode(() -> check("sha-512=:AAAA:", "sha-256=:" + DIGEST + ":"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> check("sha-512=:AAAA:", "sha-256=:" + OTHER + ":"))
        .isInstanceOf(RegisterProtocolException.class);
  }

  /** One wrong digest of two suffices. */
  @Test
  void mayNotContradictItself() {
    String right = "sha-256=:" + DIGEST + ":";
    String wrong = "sha-256=:" + OTHER + ":";
    for (List<String> lines :
        List.of(List.of(right, wrong), List.of(wrong, right), List.of(right + "," + wrong))) {
      assertThatThrownBy(() -> check(lines.toArray(new String[0])))
          .isInstanceOf(RegisterProtocolException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "sha-512=:AAAA:",
        "sha=:AAAA:",
        "sha-2560=:AAAA:",
        "md5",
        "what ever; this is",
        "\"sha-256=:AAAA:\""
      })
  void ignoresOtherAlgorithms(String field) {
    assertThatCode(() -> check(field)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha-256",
        "sha-256=",
        "sha-256=::",
        "sha-256=:RK/0qy18:",
        "sha-256=:%%:",
        "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=",
        "sha-256=RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=",
        "sha-256 = :RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:",
        "SHA-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:",
        "sha-256=:RK_0qy18MlBSVnWgjwz6lZEWjP_lF5HF9bvEF8FabDg=:",
        "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:x",
        "sha-256=\"RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=\"",
        "sha-256;x=1",
        "sha-512=:AAAA:, sha-256=?1"
      })
  void rejectsMalformedDigests(String field) {
    assertThatThrownBy(() -> check(field))
        .isInstanceOf(RegisterProtocolException.class)
        .hasMessageContaining("is not a SHA-256");
  }

  @Test
  void isNotComputedWithoutTheHeader() {
    HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
    ReprDigest.check(
        none,
        () -> {
          throw new AssertionError("not requested");
        });
    assertThat(none.map()).isEmpty();
  }

  @Test
  void mayBeAsLongAsAHeaderCanBe() {
    String long1 = "x=\"" + "\\\\,".repeat(100_000) + "\",sha-256=:" + DIGEST + ":";
    assertThatCode(() -> check(long1)).doesNotThrowAnyException();
  }
}
