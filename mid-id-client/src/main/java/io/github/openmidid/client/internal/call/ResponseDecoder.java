package io.github.openmidid.client.internal.call;

import feign.Response;
import feign.codec.Decoder;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.internal.http.TransportBody;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import io.github.openmidid.client.internal.json.JsonCodec;
import io.github.openmidid.client.internal.redaction.PrintableExcerpt;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/** The decoder of response bodies, which the transport has read completely. */
public final class ResponseDecoder implements Decoder {
  private final JsonCodec json;
  private final ErrorMapper errors;

  public ResponseDecoder(JsonCodec json, ErrorMapper errors) {
    this.json = json;
    this.errors = errors;
  }

  /**
   * Decodes the response to a read operation: 200, or for a lookup with an optional result also the
   * register's own 404. Any other status is an error, including 203, 206 and 207, which the
   * contract does not define.
   */
  @Override
  public Object decode(Response response, Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return lookedUp(response, generic.getActualTypeArguments()[0]);
    }
    return success(response, type);
  }

  /** Decodes a 200, the only success of a read operation. */
  public <T> T success(Response response, Class<T> type) {
    return type.cast(success(response, (Type) type));
  }

  private Object success(Response response, Type type) {
    if (response.status() != 200) {
      throw errors.ofStatus(response);
    }
    return read(response, type);
  }

  /**
   * Decodes the response to a lookup; empty if the register reports that the resource does not
   * exist.
   */
  public <T> Optional<T> lookedUp(Response response, Class<T> type) {
    return lookedUp(response, (Type) type).map(type::cast);
  }

  private Optional<Object> lookedUp(Response response, Type type) {
    if (response.status() == 200) {
      return Optional.of(read(response, type));
    }
    if (errors.isNotFound(response)) {
      return Optional.empty();
    }
    throw errors.ofResource(response);
  }

  /** Decodes the JSON of a response whose status has been checked. */
  public <T> T read(Response response, Class<T> type) {
    return type.cast(read(response, (Type) type));
  }

  private Object read(Response response, Type type) {
    if (!JsonCodec.isJson(response.headers())) {
      String mediaType =
          HeaderNames.first(response.headers(), "content-type").orElse("no media type");
      throw new RegisterProtocolException(
          "the response is not JSON but "
              + PrintableExcerpt.excerpt(TransportBody.redacted(response, mediaType))
              + ": does a proxy or portal intercept requests?",
          TransportBody.excerpt(response),
          null,
          null);
    }
    return json.read(TransportBody.bytes(response), type, TransportBody.context(response));
  }
}
