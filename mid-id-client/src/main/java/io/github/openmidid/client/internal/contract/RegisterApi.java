package io.github.openmidid.client.internal.contract;

import feign.Param;
import feign.RequestLine;
import feign.Response;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.RegistrationWire;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations of the contract on identifiers; see {@code openapi/mid-id-register-v1.yaml}. */
public interface RegisterApi {

  @RequestLine("GET /register")
  RegistrationWire.Register getRegister(CallContext context);

  /** Returns the raw response, since 303 is a regular result here. */
  @RequestLine("POST /midIds")
  Response requestMidId(RegistrationWire.MidIdRequest request, CallContext context);

  @RequestLine("GET /midIds/{midId}")
  Optional<RegistrationWire.Registration> getMidId(
      @Param("midId") String midId, CallContext context);

  /** Returns the raw response with its cache headers; 304 is a regular result here. */
  @RequestLine("GET /midIds/{midId}")
  Response getMidIdResponse(@Param("midId") String midId, CallContext context);

  /** Returns the raw response with its cache headers. */
  @RequestLine("POST /midIds/query")
  Response queryMidIds(RegistrationWire.MidIdQuery query, CallContext context);

  @RequestLine("GET /midIds?modality={modality}&status={status}&afterMidId={afterMidId}")
  RegistrationWire.Registrations listMidIds(
      @Param("modality") @Nullable List<String> modality,
      @Param("status") @Nullable String status,
      @Param("afterMidId") @Nullable String afterMidId,
      CallContext context);
}
