package io.github.openmidid.client.internal.contract;

import feign.Headers;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.ExistingDeviceResult;
import io.github.openmidid.client.cadastre.Link;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.internal.io.Download;
import io.github.openmidid.client.reference.HealthApp;
import io.github.openmidid.client.reference.ModalityInformation;
import io.github.openmidid.client.reference.ProblemTypeInformation;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.register.Registration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the contract, {@code openapi/mid-id-register-v1.yaml}. Each method is named
 * like its operation. A method returns the raw response if other statuses than 200 and 404 are
 * regular, or if its headers matter.
 */
public interface RegisterApi {

  // The register

  @RequestLine("GET /register")
  RegisterInformation getRegister(Request.Options context);

  /** 503 is a regular status. */
  @RequestLine("GET /health")
  Response getHealth(Request.Options context);

  // Identifiers

  @RequestLine("POST /midIds")
  Response requestMidId(Map<String, @Nullable Object> request, Request.Options context);

  @RequestLine("GET /midIds/{midId}")
  Response getMidId(@Param("midId") String midId, Request.Options context);

  @RequestLine("POST /midIds/query")
  Response queryMidIds(Map<String, @Nullable Object> query, Request.Options context);

  @RequestLine("GET /midIds?modality={modality}&status={status}&afterMidId={afterMidId}")
  Page<Registration> listMidIds(
      @Param("modality") @Nullable List<String> modality,
      @Param("status") @Nullable String status,
      @Param("afterMidId") @Nullable String afterMidId,
      Request.Options context);

  @RequestLine("GET /midIds/overview")
  Overview getMidIdOverview(Request.Options context);

  /** The numbers of identifiers. */
  record Overview(List<ModalityCount> modalities) {}

  // Devices of the cadastre

  @RequestLine("POST /devices")
  Response reportDevice(Map<String, @Nullable Object> report, Request.Options context);

  @RequestLine("GET /devices/{deviceId}")
  Optional<CadastreDevice> getDevice(@Param("deviceId") String deviceId, Request.Options context);

  @RequestLine("PATCH /devices/{deviceId}")
  @Headers({"Content-Type: application/merge-patch+json", "If-Match: \"{version}\""})
  Response changeDevice(
      @Param("deviceId") String deviceId,
      @Param("version") String version,
      Map<String, @Nullable Object> change,
      Request.Options context);

  @RequestLine(
      "GET /devices?midId={midId}&modality={modality}&decommissioned={decommissioned}"
          + "&afterDeviceId={afterDeviceId}")
  Page<CadastreDevice> listDevices(
      @Param("midId") @Nullable String midId,
      @Param("modality") @Nullable List<String> modality,
      @Param("decommissioned") @Nullable Boolean decommissioned,
      @Param("afterDeviceId") @Nullable String afterDeviceId,
      Request.Options context);

  @RequestLine("GET /devices/{deviceId}/history?afterVersion={afterVersion}")
  Optional<Page<DeviceEvent>> listDeviceHistory(
      @Param("deviceId") String deviceId,
      @Param("afterVersion") @Nullable String afterVersion,
      Request.Options context);

  @RequestLine("POST /existingDevices")
  Page<ExistingDeviceResult> grantExistingDevices(
      Map<String, @Nullable Object> devices, Request.Options context);

  // Deliveries, links, billing numbers

  @RequestLine("POST /deliveries")
  Response reportDelivery(Map<String, @Nullable Object> report, Request.Options context);

  @RequestLine("GET /deliveries/{deliveryId}")
  Optional<Delivery> getDelivery(@Param("deliveryId") String deliveryId, Request.Options context);

  @RequestLine("GET /deliveries?midId={midId}&afterDeliveryId={afterDeliveryId}")
  Page<Delivery> listDeliveries(
      @Param("midId") @Nullable String midId,
      @Param("afterDeliveryId") @Nullable String afterDeliveryId,
      Request.Options context);

  @RequestLine("POST /links")
  Response linkMidId(Map<String, @Nullable Object> link, Request.Options context);

  @RequestLine("GET /links/{midId}")
  Optional<Link> getLink(@Param("midId") String midId, Request.Options context);

  @RequestLine("POST /billingNumbers")
  Response assignBillingNumber(Map<String, @Nullable Object> assignment, Request.Options context);

  @RequestLine("GET /billingNumbers/{midId}")
  Optional<BillingNumber> getBillingNumber(@Param("midId") String midId, Request.Options context);

  // Delegations, audit trail, list for FANC

  @RequestLine("POST /delegations")
  Response delegateAccess(Map<String, @Nullable Object> request, Request.Options context);

  @RequestLine("GET /delegations/{delegationId}")
  Optional<Delegation> getDelegation(
      @Param("delegationId") String delegationId, Request.Options context);

  @RequestLine("DELETE /delegations/{delegationId}")
  Response withdrawDelegation(@Param("delegationId") String delegationId, Request.Options context);

  @RequestLine("GET /delegations?afterDelegationId={afterDelegationId}")
  Page<Delegation> listDelegations(
      @Param("afterDelegationId") @Nullable String afterDelegationId, Request.Options context);

  @RequestLine("GET /auditEvents?midId={midId}&afterCursor={afterCursor}")
  Page<AuditEvent> listAuditEvents(
      @Param("midId") @Nullable String midId,
      @Param("afterCursor") @Nullable String afterCursor,
      Request.Options context);

  @RequestLine("GET /fancDevices?afterCursor={afterCursor}")
  Page<FancDevice> listFancDevices(
      @Param("afterCursor") @Nullable String afterCursor, Request.Options context);

  // Snapshots

  /**
   * Returns the latest snapshot. The parameter is the literal {@code latest}, which the register
   * repeats in a 404.
   */
  @RequestLine("GET /snapshots/{snapshotId}")
  Optional<SnapshotInformation> getLatestSnapshot(
      @Param("snapshotId") String latest, Request.Options context);

  /** Downloads a snapshot into the {@link Download} of the context. */
  @RequestLine("GET /snapshots/{snapshotId}/content")
  @Headers("Accept: application/x-ndjson, application/problem+json")
  Response downloadSnapshot(@Param("snapshotId") String snapshotId, Request.Options context);

  // Reference data and health applications

  @RequestLine("GET /refData/modalities")
  Page<ModalityInformation> listModalities(Request.Options context);

  @RequestLine("GET /refData/modalities/{modalityCode}")
  Optional<ModalityInformation> getModality(
      @Param("modalityCode") String modalityCode, Request.Options context);

  @RequestLine("GET /refData/problemTypes/{problemType}")
  Optional<ProblemTypeInformation> getProblemType(
      @Param("problemType") String problemType, Request.Options context);

  @RequestLine("GET /healthApps?afterAppId={afterAppId}")
  Page<HealthApp> listHealthApps(
      @Param("afterAppId") @Nullable String afterAppId, Request.Options context);

  @RequestLine("GET /healthApps/{appId}")
  Optional<HealthApp> getHealthApp(@Param("appId") String appId, Request.Options context);
}
