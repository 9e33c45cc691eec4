package io.github.openmidid.client.internal.contract;

import feign.Param;
import feign.RequestLine;
import feign.Response;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.ReferenceWire;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations of the contract on health, counts, reference data and health applications. */
public interface ReferenceApi {

  /** Returns the raw response, since 503 is a regular result here. */
  @RequestLine("GET /health")
  Response getHealth(CallContext context);

  @RequestLine("GET /midIds/overview")
  ReferenceWire.Overview getMidIdOverview(CallContext context);

  @RequestLine("GET /refData/modalities")
  ReferenceWire.Modalities listModalities(CallContext context);

  @RequestLine("GET /refData/modalities/{modalityCode}")
  Optional<ReferenceWire.Modality> getModality(
      @Param("modalityCode") String modalityCode, CallContext context);

  @RequestLine("GET /refData/problemTypes/{problemType}")
  Optional<ReferenceWire.ProblemType> getProblemType(
      @Param("problemType") String problemType, CallContext context);

  @RequestLine("GET /healthApps?afterAppId={afterAppId}")
  ReferenceWire.HealthApps listHealthApps(
      @Param("afterAppId") @Nullable String afterAppId, CallContext context);

  @RequestLine("GET /healthApps/{appId}")
  Optional<ReferenceWire.HealthApp> getHealthApp(@Param("appId") String appId, CallContext context);
}
