package io.github.openmidid.client.internal.http.message;

import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;

/**
 * The framing of a response body (RFC 9112, 6.3; RFC 9113, 8.1.1): a content length, chunked
 * encoding, or an HTTP/2 stream. A body that ends with the connection cannot be distinguished from
 * a truncated one. The JDK's client accepts it nevertheless, and does not compare the body of an
 * HTTP/2 stream with its content length.
 */
public final class BodyFraming {
  private static final long UNKNOWN = -1;

  private final boolean delimited;
  private final long length;

  private BodyFraming(boolean delimited, long length) {
    this.delimited = delimited;
    this.length = length;
  }

  static BodyFraming of(ResponseInfo response) {
    return of(response.version(), response.statusCode(), response.headers());
  }

  public static BodyFraming of(HttpResponse<?> response) {
    return of(response.version(), response.statusCode(), response.headers());
  }

  static BodyFraming of(Version version, int status, HttpHeaders headers) {
    if (hasNoBody(status)) {
      return new BodyFraming(true, 0);
    }
    List<String> lengths = headers.allValues("content-length").stream().distinct().toList();
    List<String> codings = headers.allValues("transfer-encoding");
    boolean isHttp2 = version == Version.HTTP_2;
    if (codings.isEmpty() && lengths.isEmpty()) {
      return new BodyFraming(isHttp2, UNKNOWN);
    }
    if (codings.isEmpty()) {
      boolean isValid = lengths.size() == 1 && isLength(lengths.get(0));
      return new BodyFraming(isValid, isValid ? Long.parseLong(lengths.get(0)) : UNKNOWN);
    }
    boolean isChunked = codings.size() == 1 && codings.get(0).strip().equalsIgnoreCase("chunked");
    return new BodyFraming(isChunked && lengths.isEmpty() && !isHttp2, UNKNOWN);
  }

  /** Returns whether a response of a given status has no body, regardless of its headers. */
  public static boolean hasNoBody(int status) {
    return status < 200 || status == 204 || status == 304;
  }

  /** Returns whether a text is a length of at most 18 digits, which fits into a long. */
  private static boolean isLength(String text) {
    return text.length() <= 18 && HeaderNames.isDigits(text);
  }

  /** Returns whether the response declares the end of its body. */
  public boolean isDelimited() {
    return delimited;
  }

  /** Returns the declared length in bytes; {@code unknown} if there is none. */
  long length(long unknown) {
    return length == UNKNOWN ? unknown : length;
  }

  /** Returns whether a body of a given number of bytes is complete. */
  public boolean isComplete(long bytes) {
    return delimited && (length == UNKNOWN || length == bytes);
  }

  /** Returns the exception for a body that is incomplete after a given number of bytes. */
  public FramingException incomplete(long bytes) {
    return new FramingException(
        delimited
            ? "the response body has " + bytes + " bytes instead of the declared " + length
            : "the response does not declare the end of its body, so it may be truncated: does a proxy"
                + " or portal intercept requests?");
  }

  /** Thrown if the body of a response is, or may be, incomplete. */
  public static final class FramingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FramingException(String message) {
      super(message);
    }
  }
}
