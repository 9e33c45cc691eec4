package io.github.openmidid.client.internal;

import feign.Response;
import feign.codec.Decoder;
import io.github.openmidid.client.RegisterProtocolException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/** The body of an answer, which the transport has read to its end. */
final class Body implements Decoder {
  private final Json json;
  private final Failures failures;

  Body(Json json, Failures failures) {
    this.json = json;
    this.failures = failures;
  }

  /**
   * The response to an operation that reads: 200, or for a lookup, whose result is optional, the
   * register's own 404. The contract has no other success for these, 203, 206 and 207 included.
   */
  @Override
  public Object decode(Response response, Type type) {
    if (type instanceof ParameterizedType optional) {
      return lookedUp(response, (Class<?>) optional.getActualTypeArguments()[0]);
    }
    return success(response, (Class<?>) type);
  }

  /** The JSON of a 200, the only success of an operation that reads. */
  <T> T success(Response response, Class<T> type) {
    if (response.status() != 200) {
      throw failures.ofStatus(response);
    }
    return read(response, type);
  }

  /** What a lookup has found; empty if the register says that it does not know it. */
  <T> Optional<T> lookedUp(Response response, Class<T> type) {
    if (response.status() == 200) {
      return Optional.of(read(response, type));
    }
    if (failures.isNotFound(response)) {
      return Optional.empty();
    }
    throw failures.ofNamed(response);
  }

  /** The JSON of a response whose status was looked at. */
  <T> T read(Response response, Class<T> type) {
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
