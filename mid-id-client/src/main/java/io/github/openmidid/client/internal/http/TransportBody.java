package io.github.openmidid.client.internal.http;

import feign.Response;
import io.github.openmidid.client.internal.http.message.ReceivedResponse;
import io.github.openmidid.client.internal.redaction.PrintableExcerpt;
import io.github.openmidid.client.internal.redaction.Redactor;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response together with the request as sent. Feign's own request lacks the secrets,
 * which are needed to redact a response that echoes them.
 */
public final class TransportBody implements Response.Body {
  private final ReceivedResponse response;
  private final SentRequest sent;
  private final CallContext context;
  private @Nullable Object parsed;
  private @Nullable Redactor redactor;

  TransportBody(ReceivedResponse response, SentRequest sent, CallContext context) {
    this.response = response;
    this.sent = sent;
    this.context = context;
  }

  private static Optional<TransportBody> of(Response response) {
    return response.body() instanceof TransportBody body ? Optional.of(body) : Optional.empty();
  }

  /** Returns the body without copying it; empty if it may be incomplete. */
  public static byte[] bytes(Response response) {
    return of(response).map(body -> body.response.body()).orElseGet(() -> new byte[0]);
  }

  /**
   * Returns a redacted excerpt of the body for messages, complete or not; null if there is none.
   */
  public static @Nullable String excerpt(Response response) {
    return of(response)
        .filter(body -> body.response.start().length > 0)
        .map(body -> PrintableExcerpt.excerpt(body.response.start(), body.redactor()))
        .orElse(null);
  }

  /** Returns the {@code Authorization} header of the request as sent; null if it had none. */
  public static @Nullable String authorization(Response response) {
    return of(response).map(body -> body.sent.authorization()).orElse(null);
  }

  /** Returns text of a response without the secrets of its request. */
  public static String redacted(Response response, String text) {
    return of(response).map(body -> body.redactor().redact(text)).orElse(text);
  }

  private Redactor redactor() {
    Redactor made = redactor;
    if (made == null) {
      made = sent.redactor();
      redactor = made;
    }
    return made;
  }

  /** Returns the context whose deadline applies to parsing the body. */
  public static Optional<CallContext> context(Response response) {
    return of(response).map(body -> body.context);
  }

  /** Returns the result of a parser of the body, which runs only once for each response. */
  public static <T> T parsedOnce(Response response, Class<T> type, Supplier<T> parser) {
    TransportBody body = of(response).orElse(null);
    if (body == null) {
      return parser.get();
    }
    Object known = body.parsed;
    T parsed = type.isInstance(known) ? type.cast(known) : parser.get();
    body.parsed = parsed;
    return parsed;
  }

  /** Returns null, since Feign would copy a short body of known length. */
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
