package io.github.openmidid.client.internal.auth;

import feign.Request;
import feign.Response;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.HttpTransport;
import io.github.openmidid.client.internal.http.TransportBody;
import io.github.openmidid.client.internal.json.JsonCodec;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The token endpoint of the authorization server, called through the transport of the client. */
final class TokenEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");
  private static final String NO_TOKEN = "no access token: ";
  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final CredentialSettings credentials;
  private final ClientAssertion assertion;
  private final HttpTransport transport;
  private final JsonCodec json;
  private final Map<String, Collection<String>> headers;
  private final LongSupplier nanoTime;

  TokenEndpoint(
      CredentialSettings credentials,
      ClientAssertion assertion,
      HttpTransport transport,
      JsonCodec json,
      String userAgent,
      LongSupplier nanoTime) {
    this.credentials = credentials;
    this.assertion = assertion;
    this.transport = transport;
    this.json = json;
    this.headers =
        Map.of(
            "Content-Type", List.of("application/x-www-form-urlencoded"),
            "Accept", List.of("application/json"),
            "User-Agent", List.of(userAgent));
    this.nanoTime = nanoTime;
  }

  /**
   * Requests a token.
   *
   * @throws MidIdClientException if the request fails or the response contains no valid token
   */
  AccessToken fetch(CallContext context) {
    long requestedAtNanos = nanoTime.getAsLong();
    Response response = send(context);
    if (response.status() != 200) {
      throw rejection(response);
    }
    try {
      if (!JsonCodec.isJson(response.headers())) {
        throw new MalformedResponseException(
            "not JSON; does a proxy or portal intercept requests?", null);
      }
      AccessToken token =
          json.read(TransportBody.bytes(response), TokenResponse.class).toToken(requestedAtNanos);
      LOG.debug("access token fetched from {}", credentials.tokenEndpoint().getHost());
      return token;
    } catch (MalformedResponseException e) {
      throw protocol("the response of the authorization server is malformed: " + e.getMessage());
    }
  }

  private Response send(CallContext context) {
    byte[] form = form().getBytes(StandardCharsets.US_ASCII);
    Request request =
        Request.create(
            Request.HttpMethod.POST,
            credentials.tokenEndpoint().toString(),
            headers,
            form,
            StandardCharsets.US_ASCII,
            null);
    try {
      return transport.execute(request, context);
    } catch (RegisterUnavailableException e) {
      throw new RegisterUnavailableException(
          NO_TOKEN
              + "the authorization server could not be reached or has not responded in time; is"
              + " tokenEndpoint right, is its certificate trusted?",
          null,
          e);
    } catch (RegisterProtocolException e) {
      throw protocol(String.valueOf(e.getMessage()));
    }
  }

  private String form() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "client_credentials");
    fields.put("client_id", credentials.clientId());
    fields.put("client_assertion_type", ASSERTION_TYPE);
    fields.put("client_assertion", assertion.sign());
    if (!credentials.scopes().isEmpty()) {
      fields.put("scope", String.join(" ", credentials.scopes()));
    }
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private MidIdClientException rejection(Response response) {
    int status = response.status();
    if (status == 408 || status == 429 || (status >= 500 && status <= 599)) {
      return new RegisterUnavailableException(
          NO_TOKEN + "the authorization server is temporarily unavailable (" + status + ")",
          null,
          null);
    }
    if (status < 400 || status > 599) {
      return protocol("unexpected status of the authorization server: status " + status);
    }
    return new RegisterResponseException(
        NO_TOKEN
            + "the authorization server has rejected the request: "
            + status
            + " ("
            + reason(response)
            + "); check client id, audience, key and scopes, and this machine's clock",
        status,
        null,
        List.of(),
        null,
        null);
  }

  private String reason(Response response) {
    try {
      return json.read(TransportBody.bytes(response), TokenError.class).code();
    } catch (MalformedResponseException e) {
      return "no error code";
    }
  }

  private static RegisterProtocolException protocol(String message) {
    return new RegisterProtocolException(NO_TOKEN + message, null, null);
  }
}
