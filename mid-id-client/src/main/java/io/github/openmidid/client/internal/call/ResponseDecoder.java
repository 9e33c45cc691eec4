package io.github.openmidid.client.internal.call;

import feign.Response;
import feign.codec.Decoder;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.internal.http.HeaderNames;
import io.github.openmidid.client.internal.http.TransportBody;
import io.github.openmidid.client.internal.json.JsonCodec;
import io.github.openmidid.client.internal.redaction.PrintableExcerpt;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/** The body of an answer, which the transport has read to its end. */
public final class ResponseDecoder implements Decoder {
  private final JsonCodec json;
  private final ErrorMapper errors;

  public ResponseDecoder(JsonCodec json, ErrorMapper errors) {
    this.json = json;
    this.errors = errors;
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
  public <T> T success(Response response, Class<T> type) {
    if (response.status() != 200) {
      throw errors.ofStatus(response);
    }
    return read(response, type);
  }

  /** What a lookup has found; empty if the register says that it does not know it. */
  public <T> Optional<T> lookedUp(Response response, Class<T> type) {
    if (response.status() == 200) {
      return Optional.of(read(response, type));
    }
    if (errors.isNotFound(response)) {
      return Optional.empty();
    }
    throw errors.ofResource(response);
  }

  /** The JSON of a response whose status was looked at. */
  public <T> T read(Response response, Class<T> type) {
    if (!JsonCodec.isJson(response.headers())) {
      String given = HeaderNames.first(response.headers(), "content-type").orElse("no media type");
      throw new RegisterProtocolException(
          "the answer is not JSON but "
              + PrintableExcerpt.excerpt(TransportBody.redacted(response, given))
              + ": is there a proxy or portal in between?",
          TransportBody.excerpt(response),
          null,
          null);
    }
    return json.read(bytes(response), type, TransportBody.context(response));
  }

  /** All of it; nothing if it is not known to be the whole of it. */
  public static byte[] bytes(Response response) {
    return TransportBody.bytes(response);
  }
}
