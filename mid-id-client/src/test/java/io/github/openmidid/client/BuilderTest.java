package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuilderTest {

  @ParameterizedTest
  @CsvSource({
    "http://register.example/v1,         it is http",
    "http://127.0.0.1:8080/v1,           it is http",
    "https://user:s3cret@register.example/v1, it contains a user",
    "https:///v1,                        it has no host",
    "register.example/v1,                it has no host",
    "https://register.example/v1?a=b,    it contains a query",
    "https://register.example/v1#a,      it contains a query",
    "ftp://register.example/v1,          it is not https"
  })
  void rejectsAnUnsafeBaseUrlWithTheReason(String url, String reason) {
    assertThatThrownBy(() -> MidIdClient.builder().baseUrl(URI.create(url)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1/v1",
        "http://127.0.0.1/v1",
        "http://127.3.2.1/v1",
        "http://[::1]:9/v1"
      })
  void allowsHttpToLoopbackIfEnabled(String url) {
    try (MidIdClient client =
        MidIdClient.builder().baseUrl(URI.create(url)).allowHttpToLoopback().build()) {
      assertThat(client).hasToString("MidIdClient[" + url + "]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1.example/v1",
        "http://localhost.example/v1",
        "http://10.0.0.1/v1"
      })
  void rejectsHttpToOtherHostsEvenIfLoopbackIsEnabled(String url) {
    assertThatThrownBy(
            () -> MidIdClient.builder().baseUrl(URI.create(url)).allowHttpToLoopback().build())
        .hasMessageContaining("it is http");
  }

  @Test
  void requiresABaseUrl() {
    assertThatThrownBy(() -> MidIdClient.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("baseUrl");
  }

  @Test
  void rejectsNonPositiveTimeouts() {
    assertThatThrownBy(() -> MidIdClient.builder().timeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("timeout");
    assertThatThrownBy(() -> MidIdClient.builder().connectTimeout(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("connectTimeout");
  }
}
