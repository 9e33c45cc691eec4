package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.Modality;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case N28 of the list of faults: responses of the token endpoint. */
@Tag("slow")
class TokenResponsesTest extends CredentialedRegister {
  @ParameterizedTest
  @DisplayName("N28 a malformed token response is a protocol error")
  @ValueSource(
      strings = {
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":null}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":0}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":-1}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":\"3600\"}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":1e18}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":1000000000000000000}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":99999999999999999999}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":31536001}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":1.9}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":true}",
        "{\"access_token\":\"canary\",\"token_type\":\"mac\",\"expires_in\":300}",
        "{\"access_token\":\"canary\",\"expires_in\":300}",
        "{\"token_type\":\"Bearer\",\"expires_in\":300}",
        "{\"access_token\":\"\",\"token_type\":\"Bearer\",\"expires_in\":300}",
        "{\"access_token\":\"canary\\r\\nX: y\",\"token_type\":\"Bearer\",\"expires_in\":300}",
        "{\"access_token\":7,\"token_type\":\"Bearer\",\"expires_in\":300}",
        "{\"access_token\":\"a\",\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":300}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":300} canary",
        "null",
        "[]",
        "",
        "canary"
      })
  void n28_mapsAMalformedTokenResponseToAProtocolError(String body) {
    auth.insteadOfToken(
        (request, out) -> out.write(SocketServer.response(200, "application/json", body)));
    assertProtocolError();
  }

  @Test
  @DisplayName("N28 200 with an HTML page is a protocol error")
  void n28_mapsAnHtmlTokenResponseToAProtocolError() {
    auth.insteadOfToken(
        (request, out) ->
            out.write(SocketServer.response(200, "text/html", "<h1>canary portal</h1>")));
    assertProtocolError();
  }

  private void assertProtocolError() {
    try (MidIdClient client = client()) {
      Throwable failure = catchThrowable(() -> client.find(MID_ID));
      assertThat(failure)
          .isInstanceOf(RegisterProtocolException.class)
          .hasMessageStartingWith("no access token: the response of the authorization server");
      Canaries.assertNoneIn(failure, client);
      assertThat(register.requests()).isEmpty();
      auth.insteadOfToken(null);
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "31536000"})
  void acceptsALifetimeOfOneSecondToOneYear(String life) {
    auth.setExpiresIn(life);
    try (MidIdClient client = client()) {
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "403", "404"})
  void reportsTheErrorCodeAndWhatToCheck(int status) {
    auth.insteadOfToken(
        (request, out) ->
            out.write(
                SocketServer.response(
                    status,
                    "application/json",
                    "{\"error\":\"invalid_client\",\"error_description\":\"not canary\"}")));
    try (MidIdClient client = client()) {
      RegisterResponseException failure =
          catchThrowableOfType(RegisterResponseException.class, () -> client.find(MID_ID));
      assertThat(failure)
          .hasMessageContaining("the authorization server has rejected the request")
          .hasMessageContaining("invalid_client")
          .hasMessageContaining("this machine's clock");
      assertThat(failure.status()).isEqualTo(status);
      Canaries.assertNoneIn(failure, client);
    }
    assertThat(auth.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<h1>canary</h1>", "{\"error\":\"canary <b>\"}", "{}", ""})
  void doesNotQuoteAMalformedErrorCode(String body) {
    auth.insteadOfToken(
        (request, out) -> out.write(SocketServer.response(400, "application/json", body)));
    try (MidIdClient client = client()) {
      Throwable failure = catchThrowable(() -> client.find(MID_ID));
      assertThat(failure).hasMessageContaining("no error code");
      Canaries.assertNoneIn(failure, client);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void mapsATokenServerErrorToUnavailableAndRetriesOnTheNextCallOnly(int status) {
    auth.insteadOfToken(
        (request, out) -> out.write(SocketServer.response(status, "text/html", "no")));
    try (MidIdClient client = client()) {
      RegisterUnavailableException failure =
          catchThrowableOfType(
              RegisterUnavailableException.class, () -> client.midIds().request(Modality.CT));
      assertThat(failure).hasMessageContaining("no access token").hasMessageContaining("" + status);
      assertThat(failure.requestReference()).isPresent();
      assertThat(auth.requests()).hasSize(1);
      assertThat(register.requests()).isEmpty();
      auth.insteadOfToken(null);
      assertThat(client.find(MID_ID)).isPresent();
    }
  }
}
