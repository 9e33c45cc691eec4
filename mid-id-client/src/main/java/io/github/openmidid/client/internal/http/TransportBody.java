package io.github.openmidid.client.internal.http;

import feign.Response;
import io.github.openmidid.client.internal.redaction.PrintableExcerpt;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, and the request as it was sent: Feign puts its own in the place of that,
 * which lacks the secrets that a server may give back.
 */
public final class TransportBody implements Response.Body {
  private final ReceivedResponse response;
  private final SentRequest sent;
  private final CallContext context;

  TransportBody(ReceivedResponse response, SentRequest sent, CallContext context) {
    this.response = response;
    this.sent = sent;
    this.context = context;
  }

  private static Optional<TransportBody> of(Response response) {
    return response.body() instanceof TransportBody body ? Optional.of(body) : Optional.empty();
  }

  /** All of it, not as a copy; nothing if it is not known to be the whole of it. */
  public static byte[] bytes(Response response) {
    return of(response).map(body -> body.response.body()).orElseGet(() -> new byte[0]);
  }

  /** The start of it, whole or not, without secrets: for people. */
  static @Nullable public String excerpt(Response response) {
    return of(response)
        .filter(body -> body.response.start().length > 0)
        .map(body -> PrintableExcerpt.excerpt(body.response.start(), body.sent.redactor()))
        .orElse(null);
  }

  /** Text of the response, without the secrets that were sent. */
  public static String redacted(Response response, String text) {
    return of(response).map(body -> body.sent.redactor().redact(text)).orElse(text);
  }

  /** By when the body has to be read. */
  public static Optional<CallContext> context(Response response) {
    return of(response).map(body -> body.context);
  }

  /** Not told: Feign would make a copy of what is short. */
  @Override
  public @Nullable Integer length() {
    return null;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public InputStream asInputStream() {
    return new ByteArrayInputStream(response.body());
  }

  @Override
  public Reader asReader(Charset charset) {
    return new InputStreamReader(asInputStream(), charset);
  }

  @Override
  public void close() {}
}
