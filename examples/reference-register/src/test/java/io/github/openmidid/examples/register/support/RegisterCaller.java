package io.github.openmidid.examples.register.support;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a register over HTTP on behalf of one organization. */
public final class RegisterCaller {
  /** The name of the threads of the HTTP client. */
  public static final String THREAD = "calls";

  private static final int MAX_REPEATS = 20;

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .executor(Executors.newCachedThreadPool(RegisterCaller::thread))
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final URI baseUrl;
  private final String token;

  public RegisterCaller(URI baseUrl, String token) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, THREAD);
    thread.setDaemon(true);
    return thread;
  }

  public static RegisterCaller to(ReferenceRegister register, String organization) {
    return new RegisterCaller(
        register.baseUrl(), String.valueOf(register.accessToken(organization)));
  }

  /** Returns a caller for an organization in a role. */
  public static RegisterCaller as(Role role, ReferenceRegister register, String organization) {
    return new RegisterCaller(
        register.baseUrl(), String.valueOf(register.accessToken(role, organization)));
  }

  /** Returns a caller for a person with delegated permissions. */
  public static RegisterCaller asPerson(
      ReferenceRegister register, String organization, String userId) {
    char[] token = register.accessTokenOfPerson(organization, userId);
    return new RegisterCaller(register.baseUrl(), String.valueOf(token));
  }

  public ApiResponse get(String path) {
    return send(request(path));
  }

  public ApiResponse post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public ApiResponse delete(String path) {
    return send(request(path).DELETE());
  }

  public ApiResponse patch(String path, String etag, String json) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", BodyPublishers.ofString(json));
    return send(etag.isEmpty() ? request : request.header("If-Match", etag));
  }

  public ApiResponse grant(UUID reference, String modality) {
    return post(
        "/midIds",
        "{\"requestReference\":\"" + reference + "\",\"modality\":\"" + modality + "\"}");
  }

  /**
   * Requests a MID-ID, and repeats the request with the same reference while the register is too
   * busy, as clients do.
   */
  public ApiResponse grantPatiently(UUID reference, String modality) {
    ApiResponse response = grant(reference, modality);
    for (int repeats = 0; repeats < MAX_REPEATS && isBusy(response); repeats++) {
      response = grant(reference, modality);
    }
    return response;
  }

  private static boolean isBusy(ApiResponse response) {
    return response.status() == 503
        && response
            .json()
            .get("type")
            .stringValue()
            .equals("urn:problem-type:belgif:serviceUnavailable");
  }

  public String grantNew() {
    return grantNew("ct");
  }

  public String grantNew(String modality) {
    ApiResponse response = grant(UUID.randomUUID(), modality);
    if (response.status() != 201) {
      throw new AssertionError(response.toString());
    }
    return response.json().get("midId").stringValue();
  }

  /** Returns the identifier in a response to a grant, new or repeated. */
  public static String midId(ApiResponse granted) {
    String location = granted.header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofMinutes(2));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Sends a request and verifies that the response matches the contract. */
  public ApiResponse send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      ContractVerifier.check(request, response);
      return new ApiResponse(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A response of the register. */
  public record ApiResponse(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
      return new JsonMapper().readTree(response.body());
    }

    @Override
    public String toString() {
      return response + " " + response.body();
    }
  }
}
