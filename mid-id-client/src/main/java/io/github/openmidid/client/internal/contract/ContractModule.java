package io.github.openmidid.client.internal.contract;

import static io.github.openmidid.client.internal.contract.TextFormat.CODE;
import static io.github.openmidid.client.internal.contract.TextFormat.ED25519_SIGNATURE;
import static io.github.openmidid.client.internal.contract.TextFormat.FIELD;
import static io.github.openmidid.client.internal.contract.TextFormat.ID;
import static io.github.openmidid.client.internal.contract.TextFormat.LABEL;
import static io.github.openmidid.client.internal.contract.TextFormat.NAME;
import static io.github.openmidid.client.internal.contract.TextFormat.NUMBER;
import static io.github.openmidid.client.internal.contract.TextFormat.SENTENCE;
import static io.github.openmidid.client.internal.contract.TextFormat.SHA_256;
import static io.github.openmidid.client.internal.contract.TextFormat.URI;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.openmidid.MidId;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.RegisterHealth;
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
import io.github.openmidid.client.cadastre.RegisterWarning;
import io.github.openmidid.client.cadastre.UnlinkedDevice;
import io.github.openmidid.client.document.RegisterDocument;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.fanc.InstitutionDelegation;
import io.github.openmidid.client.notification.NotificationColumn;
import io.github.openmidid.client.notification.NotificationFileResult;
import io.github.openmidid.client.notification.NotificationNote;
import io.github.openmidid.client.notification.NotificationRow;
import io.github.openmidid.client.reference.HealthApp;
import io.github.openmidid.client.reference.ModalityInformation;
import io.github.openmidid.client.reference.ProblemIssue;
import io.github.openmidid.client.reference.ProblemTypeInformation;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.module.SimpleModule;

/**
 * Binds the JSON of the contract to the public types. Each record below is the mix-in of a public
 * record of that name: its components have the same types in the same order, and state the name and
 * the format of the member in JSON. {@link ContractAnnotationIntrospector} has the rules for all.
 */
public final class ContractModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  public ContractModule() {
    super(ContractModule.class.getName());
    addDeserializer(MidId.class, MemberDeserializer.ofText(MidId.class, ResponseValue::midId));
    addDeserializer(
        Instant.class, MemberDeserializer.ofText(Instant.class, ResponseValue::instant));
    addDeserializer(
        LocalDate.class, MemberDeserializer.ofText(LocalDate.class, ResponseValue::date));
    addDeserializer(
        java.net.URI.class, MemberDeserializer.ofText(java.net.URI.class, ResponseValue::uri));
    addDeserializer(long.class, MemberDeserializer.ofCount());
    setMixInAnnotation(AccessInformation.class, AccessInformationMixIn.class);
    setMixInAnnotation(AccessRequest.class, AccessRequestMixIn.class);
    setMixInAnnotation(AuditEvent.class, AuditEventMixIn.class);
    setMixInAnnotation(BillingNumber.class, BillingNumberMixIn.class);
    setMixInAnnotation(CadastreDevice.class, CadastreDeviceMixIn.class);
    setMixInAnnotation(Delegation.class, DelegationMixIn.class);
    setMixInAnnotation(Delivery.class, DeliveryMixIn.class);
    setMixInAnnotation(DeviceEvent.class, DeviceEventMixIn.class);
    setMixInAnnotation(DeviceEvent.Change.class, DeviceChangeMixIn.class);
    setMixInAnnotation(DeviceTimeline.class, DeviceTimelineMixIn.class);
    setMixInAnnotation(ExistingDeviceResult.class, ExistingDeviceResultMixIn.class);
    setMixInAnnotation(FancDevice.class, FancDeviceMixIn.class);
    setMixInAnnotation(GrantedDevice.class, GrantedDeviceMixIn.class);
    setMixInAnnotation(HealthApp.class, HealthAppMixIn.class);
    setMixInAnnotation(InstitutionDelegation.class, InstitutionDelegationMixIn.class);
    setMixInAnnotation(Link.class, LinkMixIn.class);
    setMixInAnnotation(ModalityCount.class, ModalityCountMixIn.class);
    setMixInAnnotation(ModalityInformation.class, ModalityInformationMixIn.class);
    setMixInAnnotation(NotificationColumn.class, NotificationColumnMixIn.class);
    setMixInAnnotation(NotificationFileResult.class, NotificationFileResultMixIn.class);
    setMixInAnnotation(NotificationNote.class, NotificationNoteMixIn.class);
    setMixInAnnotation(NotificationRow.class, NotificationRowMixIn.class);
    setMixInAnnotation(ProblemIssue.class, ProblemIssueMixIn.class);
    setMixInAnnotation(ProblemTypeInformation.class, ProblemTypeInformationMixIn.class);
    setMixInAnnotation(RegisterDocument.class, RegisterDocumentMixIn.class);
    setMixInAnnotation(RegisterHealth.class, RegisterHealthMixIn.class);
    setMixInAnnotation(RegisterInformation.class, RegisterInformationMixIn.class);
    setMixInAnnotation(RegisterWarning.class, RegisterWarningMixIn.class);
    setMixInAnnotation(Registration.class, RegistrationMixIn.class);
    setMixInAnnotation(SnapshotInformation.class, SnapshotInformationMixIn.class);
    setMixInAnnotation(UnlinkedDevice.class, UnlinkedDeviceMixIn.class);
    setMixInAnnotation(UnlinkedDevice.Candidate.class, LinkCandidateMixIn.class);
    setMixInAnnotation(UnlinkedDevice.Contradiction.class, LinkContradictionMixIn.class);
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.appendAnnotationIntrospector(new ContractAnnotationIntrospector());
  }

  private record AccessInformationMixIn(
      @Text(NAME) String organization,
      @Text(LABEL) Optional<String> userId,
      @JsonProperty("role") @Text(CODE) String roleCode,
      @JsonProperty("extent") @Text(CODE) String extentCode,
      @Text(NAME) List<String> operators) {}

  @JsonDeserialize(converter = AccessRequestWire.Mapper.class)
  private interface AccessRequestMixIn {}

  private record AuditEventMixIn(
      @Text(ID) String auditEventId,
      Instant occurredAt,
      @JsonProperty("action") @Text(CODE) String actionCode,
      @Text(NAME) String organization,
      @Text(LABEL) Optional<String> userId,
      Optional<MidId> midId,
      @Text(ID) Optional<String> deviceId,
      @Text(ID) Optional<String> delegationId,
      @Text(ID) Optional<String> accessRequestId,
      @Text(CODE) Optional<String> traceId) {}

  private record BillingNumberMixIn(
      MidId midId,
      @JsonProperty("billingNumber") @Text(NUMBER) String number,
      Instant givenAt,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validUntil) {}

  @JsonDeserialize(converter = DeviceWire.Mapper.class)
  private interface CadastreDeviceMixIn {}

  @JsonDeserialize(converter = DelegationWire.Mapper.class)
  private interface DelegationMixIn {}

  private record DeliveryMixIn(
      @Text(ID) String deliveryId,
      @Text(NAME) String supplier,
      Instant reportedAt,
      MidId midId,
      @Text(NAME) String operator,
      @JsonProperty("modality") @Text(CODE) String modalityCode,
      @Text(NAME) String make,
      @Text(NAME) String model,
      @Text(LABEL) String serialNumber,
      LocalDate installedOn,
      @Text(NAME) Optional<String> campus,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<RegisterWarning> warnings) {}

  private record DeviceEventMixIn(
      @Text(ID) String version,
      @JsonProperty("event") @Text(CODE) String eventCode,
      Instant changedAt,
      @Text(NAME) String changedBy,
      List<DeviceEvent.Change> changes,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<RegisterWarning> warnings) {}

  private record DeviceChangeMixIn(
      @Text(CODE) String name,
      @Text(NAME) Optional<String> before,
      @Text(NAME) Optional<String> after) {}

  @JsonDeserialize(converter = DeviceTimelineWire.Mapper.class)
  private interface DeviceTimelineMixIn {}

  private record ExistingDeviceResultMixIn(
      @Text(NUMBER) String cadastreNumber,
      @JsonProperty("outcome") @Text(CODE) String outcomeCode,
      Optional<MidId> midId,
      @Text(ID) Optional<String> deviceId,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<ProblemIssue> issues) {}

  private record FancDeviceMixIn(
      MidId midId,
      @JsonProperty("modality") @Text(CODE) String modalityCode,
      @Text(NAME) String operator,
      @JsonProperty("status") @Text(CODE) String statusCode,
      @Text(FIELD) Optional<String> campus,
      @Text(FIELD) Optional<String> establishmentUnitNumber,
      @Text(FIELD) Optional<String> fancEstablishmentNumber,
      @Text(NUMBER) Optional<String> fancDeviceNumber,
      Optional<LocalDate> decommissioningDate,
      Instant changedAt) {}

  private record GrantedDeviceMixIn(
      @Text(NUMBER) String cadastreNumber,
      MidId midId,
      @Text(ID) String deviceId,
      @Text(NAME) String operator,
      @JsonProperty("modality") @Text(CODE) String modalityCode,
      LocalDate registeredOn,
      Instant grantedAt,
      @Text(NAME) Optional<String> make,
      @Text(NAME) Optional<String> model,
      @Text(LABEL) Optional<String> serialNumber,
      @Text(NAME) Optional<String> campus,
      @Text(NUMBER) Optional<String> fancDeviceNumber) {}

  private record HealthAppMixIn(
      @Text(ID) String appId,
      @Text(NAME) String name,
      @Text(NAME) String manufacturer,
      @JsonProperty("level") @Text(CODE) String levelCode,
      Optional<LocalDate> levelSince,
      Optional<java.net.URI> website) {}

  private record InstitutionDelegationMixIn(
      @Text(ID) String delegationId,
      @Text(NAME) String operator,
      @Text(NAME) String institution,
      Instant validUntil) {}

  private record LinkMixIn(
      MidId midId,
      @Text(ID) String deviceId,
      Instant linkedAt,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<RegisterWarning> warnings) {}

  private record LinkCandidateMixIn(
      MidId midId,
      @JsonProperty("status") @Text(CODE) String statusCode,
      @JsonProperty("reported") boolean isReported,
      long deliveries,
      List<UnlinkedDevice.Contradiction> contradictions) {}

  private record LinkContradictionMixIn(
      @Text(CODE) String code,
      @Text(SENTENCE) String detail,
      Optional<MidId> midId,
      @Text(ID) Optional<String> deviceId,
      @Text(ID) Optional<String> deliveryId) {}

  private record ModalityCountMixIn(
      @JsonProperty("modality") @Text(CODE) String modalityCode,
      long granted,
      long available,
      long linked) {}

  private record ModalityInformationMixIn(
      @Text(CODE) String modalityCode,
      @JsonProperty("name") @Text(SENTENCE) @JsonDeserialize(keyUsing = LanguageKey.class)
          Map<String, String> names,
      @Text(NUMBER) String display,
      @JsonProperty("inFancScope") boolean isInFancScope,
      @JsonProperty("priorAuthorizationRequired") boolean isPriorAuthorizationRequired,
      @Text(CODE) @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> dicomModalities,
      @Text(CODE) Optional<String> emdnCode,
      @Text(CODE) Optional<String> snomedCtCode) {}

  private record NotificationColumnMixIn(
      @Text(NAME) Optional<String> sheet,
      @Text(CODE) String cell,
      @Text(NAME) Optional<String> header,
      @JsonProperty("field") @Text(CODE) Optional<String> fieldCode) {}

  private record NotificationFileResultMixIn(
      @Text(NAME) String fileName,
      @Text(NAME) String operator,
      @JsonProperty("items") List<NotificationRow> rows,
      List<NotificationColumn> columns,
      List<NotificationNote> notes) {}

  private record NotificationNoteMixIn(
      @Text(CODE) String code,
      long count,
      @Text(NAME) Optional<String> sheet,
      @Text(NAME) Optional<String> place,
      @JsonProperty("unread") boolean isUnread,
      @Text(SENTENCE) String detail) {}

  private record NotificationRowMixIn(
      @Text(NAME) Optional<String> sheet,
      long line,
      @JsonProperty("outcome") @Text(CODE) String outcomeCode,
      Optional<MidId> midId,
      @Text(ID) Optional<String> deviceId,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<DeviceEvent.Change> changes,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<RegisterWarning> warnings,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<ProblemIssue> issues) {}

  /** An issue of a successful response; its texts must conform to the contract. */
  private record ProblemIssueMixIn(
      @Text(URI) String type,
      @Text(NAME) @JsonSetter(nulls = Nulls.AS_EMPTY) String name,
      @Text(SENTENCE) @JsonSetter(nulls = Nulls.AS_EMPTY) String detail) {}

  private record ProblemTypeInformationMixIn(
      @Text(CODE) String problemType,
      @Text(URI) String type,
      @Text(NAME) String title,
      OptionalInt status,
      @JsonProperty("description") @Text(SENTENCE) @JsonDeserialize(keyUsing = LanguageKey.class)
          Map<String, String> descriptions) {}

  @JsonDeserialize(converter = DocumentWire.Mapper.class)
  private interface RegisterDocumentMixIn {}

  private record RegisterHealthMixIn(@JsonProperty("status") @Text(CODE) String statusCode) {}

  private record RegisterInformationMixIn(
      @Text(CODE) String environment,
      @Text(NUMBER) String formatName,
      @Text(CODE) String formatStatus) {}

  private record RegisterWarningMixIn(@Text(CODE) String code, @Text(SENTENCE) String detail) {}

  @JsonDeserialize(converter = RegistrationWire.Mapper.class)
  private interface RegistrationMixIn {}

  private record SnapshotInformationMixIn(
      @Text(ID) String snapshotId,
      Instant createdAt,
      long count,
      long size,
      @Text(SHA_256) String sha256,
      @Text(CODE) String signatureAlgorithm,
      @Text(ED25519_SIGNATURE) String signature,
      @Text(LABEL) String keyId) {}

  private record UnlinkedDeviceMixIn(
      @Text(ID) String deviceId,
      MidId midId,
      @Text(NAME) String operator,
      @JsonProperty("modality") @Text(CODE) String modalityCode,
      Instant reportedAt,
      @Text(NAME) Optional<String> make,
      @Text(NAME) Optional<String> model,
      @Text(LABEL) Optional<String> serialNumber,
      @Text(NAME) Optional<String> campus,
      Optional<LocalDate> commissioningDate,
      Optional<LocalDate> decommissioningDate,
      List<UnlinkedDevice.Candidate> candidates,
      List<UnlinkedDevice.Contradiction> contradictions,
      long freeMidIds) {}

  private static final class LanguageKey extends KeyDeserializer {
    @Override
    public String deserializeKey(String language, DeserializationContext context) {
      return CODE.ofResponse("a language", language);
    }
  }
}
