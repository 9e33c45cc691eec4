package io.github.openmidid.client.internal.contract;

import static io.github.openmidid.client.internal.contract.TextFormat.CODE;
import static io.github.openmidid.client.internal.contract.TextFormat.NAME;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Response;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRequest;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.ExistingDeviceResult;
import io.github.openmidid.client.cadastre.GrantedDevice;
import io.github.openmidid.client.cadastre.Link;
import io.github.openmidid.client.cadastre.UnlinkedDevice;
import io.github.openmidid.client.document.RegisterDocument;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.fanc.InstitutionDelegation;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.io.Download;
import io.github.openmidid.client.mhealth.HealthApp;
import io.github.openmidid.client.notification.NotificationFileResult;
import io.github.openmidid.client.reference.ModalityInformation;
import io.github.openmidid.client.reference.ProblemTypeInformation;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.mhealth.CareProcess;
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
  RegisterInformation getRegister(CallContext context);

  @RequestLine("GET /access")
  AccessInformation getAccess(CallContext context);

  /** 503 is a regular status. */
  @RequestLine("GET /health")
  Response getHealth(CallContext context);

  // Identifiers

  @RequestLine("POST /midIds")
  Response requestMidId(Map<String, @Nullable Object> request, CallContext context);

  @RequestLine("GET /midIds/{midId}")
  Response getMidId(@Param("midId") String midId, CallContext context);

  @RequestLine("POST /midIds/query")
  Response queryMidIds(Map<String, @Nullable Object> query, CallContext context);

  @RequestLine("GET /midIds?modality={modality}&status={status}&afterMidId={afterMidId}")
  Page<Registration> listMidIds(
      @Param("modality") @Nullable List<String> modality,
      @Param("status") @Nullable String status,
      @Param("afterMidId") @Nullable String afterMidId,
      CallContext context);

  @RequestLine("GET /midIds/overview")
  Overview getMidIdOverview(CallContext context);

  /** The numbers of identifiers. */
  record Overview(List<ModalityCount> modalities) {}

  // Devices of the cadastre

  @RequestLine("POST /devices")
  Response reportDevice(Map<String, @Nullable Object> report, CallContext context);

  @RequestLine("GET /devices/{deviceId}")
  Optional<CadastreDevice> getDevice(@Param("deviceId") String deviceId, CallContext context);

  @RequestLine("PATCH /devices/{deviceId}")
  @Headers({"Content-Type: application/merge-patch+json", "If-Match: \"{version}\""})
  Response changeDevice(
      @Param("deviceId") String deviceId,
      @Param("version") String version,
      Map<String, @Nullable Object> change,
      CallContext context);

  @RequestLine(
      "GET /devices?midId={midId}&modality={modality}&decommissioned={decommissioned}"
          + "&changedAfterLink={changedAfterLink}&status={status}&search={search}"
          + "&afterDeviceId={afterDeviceId}")
  Page<CadastreDevice> listDevices(
      @Param("midId") @Nullable String midId,
      @Param("modality") @Nullable List<String> modality,
      @Param("decommissioned") @Nullable Boolean decommissioned,
      @Param("changedAfterLink") @Nullable Boolean changedAfterLink,
      @Param("status") @Nullable List<String> status,
      @Param("search") @Nullable String search,
      @Param("afterDeviceId") @Nullable String afterDeviceId,
      CallContext context);

  @RequestLine("GET /devices/{deviceId}/history?afterVersion={afterVersion}")
  Optional<Page<DeviceEvent>> listDeviceHistory(
      @Param("deviceId") String deviceId,
      @Param("afterVersion") @Nullable String afterVersion,
      CallContext context);

  @RequestLine("POST /existingDevices")
  Page<ExistingDeviceResult> grantExistingDevices(
      Map<String, @Nullable Object> devices, CallContext context);

  @RequestLine("POST /notificationFiles")
  NotificationFileResult submitNotificationFile(
      Map<String, @Nullable Object> file, CallContext context);

  @RequestLine("GET /existingDeviceNotices?operator={operator}&afterMidId={afterMidId}")
  Page<GrantedDevice> getExistingDeviceNotice(
      @Param("operator") @Nullable String operator,
      @Param("afterMidId") @Nullable String afterMidId,
      CallContext context);

  // Deliveries, links, billing numbers

  @RequestLine("POST /deliveries")
  Response reportDelivery(Map<String, @Nullable Object> report, CallContext context);

  @RequestLine("GET /deliveries/{deliveryId}")
  Optional<Delivery> getDelivery(@Param("deliveryId") String deliveryId, CallContext context);

  @RequestLine(
      "GET /deliveries?midId={midId}&conflicting={conflicting}&afterDeliveryId={afterDeliveryId}")
  Page<Delivery> listDeliveries(
      @Param("midId") @Nullable String midId,
      @Param("conflicting") @Nullable Boolean conflicting,
      @Param("afterDeliveryId") @Nullable String afterDeliveryId,
      CallContext context);

  @RequestLine("POST /links")
  Response linkMidId(Map<String, @Nullable Object> link, CallContext context);

  @RequestLine("GET /links/{midId}")
  Optional<Link> getLink(@Param("midId") String midId, CallContext context);

  @RequestLine("POST /billingNumbers")
  Response assignBillingNumber(Map<String, @Nullable Object> assignment, CallContext context);

  @RequestLine("GET /billingNumbers/{midId}")
  Optional<BillingNumber> getBillingNumber(@Param("midId") String midId, CallContext context);

  @RequestLine("POST /billingNumbers/{midId}/end")
  Response endBillingNumber(
      @Param("midId") String midId, Map<String, @Nullable Object> end, CallContext context);

  @RequestLine("GET /deviceTimelines/{midId}")
  Optional<DeviceTimeline> getDeviceTimeline(@Param("midId") String midId, CallContext context);

  @RequestLine("GET /deviceTimelines?billingNumber={billingNumber}&on={on}&afterMidId={afterMidId}")
  TimelinePage listDeviceTimelines(
      @Param("billingNumber") @Nullable String billingNumber,
      @Param("on") @Nullable String day,
      @Param("afterMidId") @Nullable String afterMidId,
      CallContext context);

  /**
   * A page of timelines.
   *
   * @param coverage which devices are all in the list
   * @param operators the operators whose devices they are; empty if the list is complete
   */
  record TimelinePage(
      @Text(CODE) String coverage,
      @Text(NAME) @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> operators,
      List<DeviceTimeline> items,
      Optional<String> next) {

    /** Returns the page without its coverage. */
    public Page<DeviceTimeline> page() {
      return new Page<>(items, next, Optional.empty());
    }
  }

  @RequestLine(
      "GET /unlinkedDevices?operator={operator}&modality={modality}&afterDeviceId={afterDeviceId}")
  Page<UnlinkedDevice> listUnlinkedDevices(
      @Param("operator") @Nullable String operator,
      @Param("modality") @Nullable List<String> modality,
      @Param("afterDeviceId") @Nullable String afterDeviceId,
      CallContext context);

  // Documents

  @RequestLine("POST /documents")
  Response addDocument(Map<String, @Nullable Object> request, CallContext context);

  @RequestLine("GET /documents/{documentId}")
  Optional<RegisterDocument> getDocument(
      @Param("documentId") String documentId, CallContext context);

  @RequestLine("DELETE /documents/{documentId}")
  Response withdrawDocument(@Param("documentId") String documentId, CallContext context);

  @RequestLine(
      "GET /documents?midId={midId}&withdrawn={withdrawn}&afterDocumentId={afterDocumentId}")
  Page<RegisterDocument> listDocuments(
      @Param("midId") @Nullable String midId,
      @Param("withdrawn") @Nullable Boolean withdrawn,
      @Param("afterDocumentId") @Nullable String afterDocumentId,
      CallContext context);

  // Delegations, audit trail, list for FANC

  @RequestLine("POST /delegations")
  Response delegateAccess(Map<String, @Nullable Object> request, CallContext context);

  @RequestLine("GET /delegations/{delegationId}")
  Optional<Delegation> getDelegation(
      @Param("delegationId") String delegationId, CallContext context);

  @RequestLine("DELETE /delegations/{delegationId}")
  Response withdrawDelegation(@Param("delegationId") String delegationId, CallContext context);

  @RequestLine("GET /delegations?afterDelegationId={afterDelegationId}")
  Page<Delegation> listDelegations(
      @Param("afterDelegationId") @Nullable String afterDelegationId, CallContext context);

  @RequestLine("POST /accessRequests")
  Response requestAccess(Map<String, @Nullable Object> submission, CallContext context);

  @RequestLine("GET /accessRequests/{accessRequestId}")
  Optional<AccessRequest> getAccessRequest(
      @Param("accessRequestId") String accessRequestId, CallContext context);

  @RequestLine("GET /accessRequests?status={status}&afterAccessRequestId={afterAccessRequestId}")
  Page<AccessRequest> listAccessRequests(
      @Param("status") @Nullable String status,
      @Param("afterAccessRequestId") @Nullable String afterAccessRequestId,
      CallContext context);

  @RequestLine("POST /accessRequests/{accessRequestId}/decision")
  Response decideAccessRequest(
      @Param("accessRequestId") String accessRequestId,
      Map<String, @Nullable Object> decision,
      CallContext context);

  @RequestLine("GET /auditEvents?midId={midId}&afterCursor={afterCursor}")
  Page<AuditEvent> listAuditEvents(
      @Param("midId") @Nullable String midId,
      @Param("afterCursor") @Nullable String afterCursor,
      CallContext context);

  @RequestLine("GET /fancDevices?afterCursor={afterCursor}")
  Page<FancDevice> listFancDevices(
      @Param("afterCursor") @Nullable String afterCursor, CallContext context);

  @RequestLine("GET /institutionDelegations?afterDelegationId={afterDelegationId}")
  Page<InstitutionDelegation> listInstitutionDelegations(
      @Param("afterDelegationId") @Nullable String afterDelegationId, CallContext context);

  // Snapshots

  /**
   * Returns the latest snapshot. The parameter is the literal {@code latest}, which the register
   * repeats in a 404.
   */
  @RequestLine("GET /snapshots/{snapshotId}")
  Optional<SnapshotInformation> getLatestSnapshot(
      @Param("snapshotId") String latest, CallContext context);

  /** Downloads a snapshot into the {@link Download} of the context. */
  @RequestLine("GET /snapshots/{snapshotId}/content")
  @Headers("Accept: application/x-ndjson, application/problem+json")
  Response downloadSnapshot(@Param("snapshotId") String snapshotId, CallContext context);

  // Reference data and health applications

  @RequestLine("GET /refData/modalities")
  Page<ModalityInformation> listModalities(CallContext context);

  @RequestLine("GET /refData/modalities/{modalityCode}")
  Optional<ModalityInformation> getModality(
      @Param("modalityCode") String modalityCode, CallContext context);

  @RequestLine("GET /refData/problemTypes/{problemType}")
  Optional<ProblemTypeInformation> getProblemType(
      @Param("problemType") String problemType, CallContext context);

  @RequestLine(
      "GET /healthApps?level={level}&careProcess={careProcess}&audience={audience}"
          + "&financedOn={financedOn}&search={search}&afterAppId={afterAppId}")
  Page<HealthApp> listHealthApps(
      @Param("level") @Nullable List<String> level,
      @Param("careProcess") @Nullable List<String> careProcess,
      @Param("audience") @Nullable List<String> audience,
      @Param("financedOn") @Nullable String financedOn,
      @Param("search") @Nullable String search,
      @Param("afterAppId") @Nullable String afterAppId,
      CallContext context);

  @RequestLine("GET /healthApps/{appId}")
  Optional<HealthApp> getHealthApp(@Param("appId") String appId, CallContext context);

  @RequestLine("GET /healthApps/{appId}/history?afterVersion={afterVersion}")
  Optional<Page<HealthApp>> listHealthAppHistory(
      @Param("appId") String appId,
      @Param("afterVersion") @Nullable String afterVersion,
      CallContext context);

  @RequestLine("GET /careProcesses")
  Page<CareProcess> listCareProcesses(CallContext context);
}
