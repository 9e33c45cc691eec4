package io.github.openmidid.client.internal;

import feign.Request;
import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, and the request as it was sent: Feign puts its own in the place of that,
 * which lacks the token that a server may give back.
 */
final class AnswerBody implements Response.Body {
  private final byte[] bytes;
  private final Request sent;

  AnswerBody(byte[] bytes, Request sent) {
    this.bytes = bytes;
    this.sent = sent;
  }

  /** The request that was answered, as it was sent. */
  static Request sent(Response response) {
    return response.body() instanceof AnswerBody body ? body.sent : response.request();
  }

  /** All of it, not as a copy. */
  byte[] bytes() {
    return bytes;
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
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public Reader asReader(Charset charset) {
    return new InputStreamReader(asInputStream(), charset);
  }

  @Override
  public void close() {}
}
