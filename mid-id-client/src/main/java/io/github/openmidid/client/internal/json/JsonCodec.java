package io.github.openmidid.client.internal.json;

import com.fasterxml.jackson.annotation.Nulls;
import feign.RequestTemplate;
import feign.codec.Encoder;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.message.BodyCollector;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * A strict JSON codec. Lenient features of Jackson are disabled, since deviations indicate a broken
 * or hostile response.
 */
public final class JsonCodec implements Encoder {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_NUMBER_LENGTH = 40;
  private static final int MAX_STRING_LENGTH = 64 * 1024;

  /** The size in bytes from which checking and parsing a body is limited by the deadline. */
  private static final int LONG_BODY = 256 * 1024;

  private final JsonMapper mapper;

  /**
   * Creates a codec.
   *
   * @param modules the modules that bind the types to read
   */
  public JsonCodec(JacksonModule... modules) {
    mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxStringLength(MAX_STRING_LENGTH)
                            .maxDocumentLength(BodyCollector.MAX_BYTES)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultNullHandling(given -> given.withContentNulls(Nulls.FAIL))
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // Otherwise Jackson treats a blank text as an absent number or object.
            .withCoercionConfigDefaults(
                any ->
                    any.setAcceptBlankAsEmpty(false)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                LogicalType.Textual,
                text ->
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModules(modules)
            .build();
  }

  /** Reads a JSON object. */
  public <T> T read(byte[] body, Class<T> type) {
    return type.cast(read(body, type, Optional.empty()));
  }

  /**
   * Reads a JSON object; a body of 256 KiB or more within the deadline of the context.
   *
   * @throws RegisterUnavailableException if the deadline passes before the end of the body
   */
  public Object read(byte[] body, Type type, Optional<CallContext> context) {
    Optional<CallContext> limit = context.filter(any -> body.length >= LONG_BODY);
    requireObjectInUtf8(body, limit);
    JavaType target = mapper.constructType(type);
    if (limit.isEmpty()) {
      return read(() -> mapper.readValue(body, target));
    }
    DeadlineInputStream input = new DeadlineInputStream(body, limit.get());
    try {
      return read(() -> mapper.readValue(input, target));
    } catch (MalformedResponseException e) {
      input.requireTime(); // a timeout takes precedence
      throw e;
    }
  }

  private static Object read(Supplier<@Nullable Object> reading) {
    try {
      Object value = reading.get();
      if (value == null) {
        throw new MalformedResponseException("the response is JSON null", null);
      }
      return value;
    } catch (JacksonException e) {
      throw new MalformedResponseException(describe(e), null);
    }
  }

  /**
   * Verifies that a body is a JSON object in UTF-8; Jackson also accepts UTF-16, UTF-32 and a byte
   * order mark.
   */
  private static void requireObjectInUtf8(byte[] body, Optional<CallContext> limit) {
    int start = 0;
    while (start < body.length
        && (body[start] == ' ' || (body[start] >= '\t' && body[start] <= '\r'))) {
      start++;
    }
    boolean zero = start + 1 < body.length && body[start + 1] == 0;
    if (start == body.length || body[start] != '{' || zero || !Utf8Validation.isUtf8(body, limit)) {
      throw new MalformedResponseException("the response is not a JSON object in UTF-8", null);
    }
  }

  /** Describes the error without Jackson's message and causes, which quote the response. */
  private static String describe(JacksonException e) {
    if (e.getCause() instanceof MalformedResponseException malformed) {
      return String.valueOf(malformed.getMessage());
    }
    if (e instanceof InvalidNullException absent && absent.getPropertyName() != null) {
      return absent.getPropertyName() + " is missing or contains null";
    }
    return "the response is not the JSON of the contract: "
        + e.getClass().getSimpleName()
        + (e.getLocation() == null ? "" : " at byte " + e.getLocation().getByteOffset());
  }

  public byte[] write(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    template.body(write(body), StandardCharsets.UTF_8);
  }

  /** Returns whether the media type is that of a problem document (RFC 9457). */
  public static boolean isProblem(Map<String, ? extends Iterable<String>> headers) {
    return mediaType(headers).equals("application/problem+json");
  }

  /**
   * Returns whether the media type is JSON: {@code application/json} or one that ends in {@code
   * +json}.
   */
  public static boolean isJson(Map<String, ? extends Iterable<String>> headers) {
    String type = mediaType(headers);
    return type.equals("application/json") || type.endsWith("+json");
  }

  /** Returns the media type in lower case, without parameters; empty if there is none. */
  private static String mediaType(Map<String, ? extends Iterable<String>> headers) {
    for (Map.Entry<String, ? extends Iterable<String>> header : headers.entrySet()) {
      if (header.getKey().equalsIgnoreCase("content-type")) {
        String type = header.getValue().iterator().next().split(";", 2)[0];
        return type.strip().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
