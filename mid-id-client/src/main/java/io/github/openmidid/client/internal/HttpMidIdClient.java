package io.github.openmidid.client.internal;

import feign.Feign;
import feign.FeignException;
import feign.Logger;
import feign.Request;
import feign.Retryer;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.RegisterProtocolException;
import java.time.Clock;
import java.util.function.Function;

/**
 * The client: what is asked goes through {@link #call}, the one place where an operation gets its
 * deadline.
 */
final class HttpMidIdClient implements MidIdClient {
  private final Settings settings;
  private final HttpTransport transport;
  private final RegisterApi api;
  private final MidIds midIds;

  HttpMidIdClient(Settings settings) {
    this.settings = settings;
    this.transport = new HttpTransport(settings.connectTimeout());
    Json json = new Json();
    Failures failures = new Failures(json);
    Body body = new Body(json, failures);
    this.api =
        Feign.builder()
            .client(new Retries(transport, Clock.systemUTC()))
            .encoder(json)
            .decoder(body)
            .errorDecoder(failures)
            .dismiss404()
            .retryer(Retryer.NEVER_RETRY)
            .logLevel(Logger.Level.NONE)
            .options(Deadline.in(settings.timeout()))
            .requestInterceptor(new Headers(settings.accessToken()))
            .target(RegisterApi.class, settings.baseUrl().toString());
    this.midIds = new HttpMidIds(this, body, failures);
  }

  @Override
  public MidIds midIds() {
    return midIds;
  }

  @Override
  public RegisterInformation register() {
    return call((api, deadline) -> api.getRegister(deadline).toInformation());
  }

  /** One operation, however many requests it makes, within one deadline. */
  <T> T call(Operation<T> operation) {
    try {
      return operation.run(api, Deadline.in(settings.timeout()));
    } catch (Wire.Malformed e) {
      throw new RegisterProtocolException(String.valueOf(e.getMessage()), null, e.getCause());
    } catch (FeignException e) {
      throw unwrapped(e);
    }
  }

  /**
   * Feign wraps what its decoder throws, together with the request and its token: only the cause
   * goes on.
   */
  private static MidIdClientException unwrapped(FeignException e) {
    if (e.getCause() instanceof MidIdClientException failure) {
      return failure;
    }
    Function<Throwable, String> text = t -> String.valueOf(t.getMessage());
    String message =
        e.getCause() instanceof Wire.Malformed malformed
            ? text.apply(malformed)
            : "the answer is not understood";
    return new RegisterProtocolException(message, null, null);
  }

  @Override
  public void close() {
    transport.close();
  }

  /** Where the client asks, without anything secret. */
  @Override
  public String toString() {
    return "MidIdClient[" + settings.baseUrl() + "]";
  }

  /** What one operation of the client does. */
  @FunctionalInterface
  interface Operation<T> {
    T run(RegisterApi api, Request.Options deadline);
  }
}
