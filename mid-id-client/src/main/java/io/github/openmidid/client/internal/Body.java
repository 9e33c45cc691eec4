package io.github.openmidid.client.internal;

import feign.Response;
import feign.codec.Decoder;
import io.github.openmidid.client.RegisterProtocolException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/** The body of an answer, which the transport has read to its end. */
final class Body implements Decoder {
  private static final int PARTIAL_CONTENT = 206;

  private final Json json;
  private final Failures failures;

  Body(Json json, Failures failures) {
    this.json = json;
    this.failures = failures;
  }

  /**
   * What is read is answered with 200. Only an optional answer may be 404, and only if it is the
   * register that says so.
   */
  @Override
  public Object decode(Response response, Type type) {
    boolean isNotFound = response.status() == 404 && failures.isNotFound(response);
    if (isNotFound && type instanceof ParameterizedType) {
      return Optional.empty();
    }
    if (response.status() != 200) {
      throw failures.ofStatus(response);
    }
    return type instanceof ParameterizedType optional
        ? Optional.of(read(response, (Class<?>) optional.getActualTypeArguments()[0]))
        : read(response, (Class<?>) type);
  }

  <T> T read(Response response, Class<T> type) {
    if (response.status() == PARTIAL_CONTENT) {
      throw new RegisterProtocolException("the answer is a part of one (206)", null, null);
    }
    if (!Json.isJson(response.headers())) {
      String given = Headers.first(response.headers(), "content-type").orElse("no media type");
      throw new RegisterProtocolException(
          "the answer is not JSON but "
              + Printable.excerpt(AnswerBody.redacted(response, given))
              + ": is there a proxy or portal in between?",
          AnswerBody.excerpt(response),
          null,
          null);
    }
    return json.read(of(response), type, AnswerBody.deadline(response));
  }

  /** All of it; nothing if it is not known to be the whole of it. */
  static byte[] of(Response response) {
    return AnswerBody.bytes(response);
  }
}
