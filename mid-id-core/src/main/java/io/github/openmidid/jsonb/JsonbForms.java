package io.github.openmidid.jsonb;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Modality;
import io.github.openmidid.Suggestion;
import io.github.openmidid.billing.BillingOutcome;
import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.device.DeviceMatch;
import io.github.openmidid.device.EvidenceOrigin;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.Reconciliation;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.fanc.former.NumberReplacement;
import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.CareProcessStatus;
import io.github.openmidid.mhealth.FinancingStatus;
import io.github.openmidid.mhealth.LevelEvidence;
import io.github.openmidid.mhealth.LevelSource;
import io.github.openmidid.mhealth.PyramidLevel;
import io.github.openmidid.mhealth.RequestState;
import io.github.openmidid.mhealth.RulesEdition;
import io.github.openmidid.mhealth.StepRule;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import io.github.openmidid.register.Verification;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.serializer.JsonbDeserializer;

/**
 * The JSON forms of the types of this library for Jakarta JSON Binding 3.0: a {@link MidId} as
 * text, {@link Modality} and other enums by their wire codes, {@link Registration} and others as
 * with Jackson.
 *
 * <pre>{@code
 * Jsonb jsonb = JsonbBuilder.create(JsonbForms.addTo(new JsonbConfig()));
 * jsonb.toJson(MidId.of("MID-9912-3456-11")); // "MID-9912-3456-11"
 * }</pre>
 *
 * <p>A {@link Finding} needs no form: it is a record, written with its enums in their forms.
 */
public final class JsonbForms {
  private static final TextForm<?>[] TEXTS = {
    new TextForm<MidId>(MidId::toString, MidId::fromString) {},
    new TextForm<Modality>(Modality::code, Modality::fromString) {},
    new TextForm<Modality.NotRegistered>(
        Modality.NotRegistered::code, Modality.NotRegistered::fromString) {},
    new TextForm<Fault>(Fault::code, Fault::fromString) {},
    new TextForm<Suggestion.Reason>(Suggestion.Reason::code, Suggestion.Reason::fromString) {},
    new TextForm<MidIdFormat.Status>(MidIdFormat.Status::code, MidIdFormat.Status::fromString) {},
    new TextForm<RegistrationStatus>(RegistrationStatus::code, RegistrationStatus::fromString) {},
    new TextForm<Verification.Level>(Verification.Level::code, Verification.Level::fromString) {},
    new TextForm<LookupResult.Outcome>(
        LookupResult.Outcome::code, LookupResult.Outcome::fromString) {},
    new TextForm<Finding.Code>(Finding.Code::code, Finding.Code::fromString) {},
    new TextForm<Finding.Severity>(Finding.Severity::code, Finding.Severity::fromString) {},
    new TextForm<BillingOutcome>(BillingOutcome::code, BillingOutcome::fromString) {},
    new TextForm<BillingReason>(BillingReason::code, BillingReason::fromString) {},
    new TextForm<AppAudience>(AppAudience::code, AppAudience::fromString) {},
    new TextForm<CareProcessStatus>(CareProcessStatus::code, CareProcessStatus::fromString) {},
    new TextForm<FinancingStatus>(FinancingStatus::code, FinancingStatus::fromString) {},
    new TextForm<LevelEvidence>(LevelEvidence::code, LevelEvidence::fromString) {},
    new TextForm<LevelSource>(LevelSource::code, LevelSource::fromString) {},
    new TextForm<PyramidLevel>(PyramidLevel::code, PyramidLevel::fromString) {},
    new TextForm<RequestState>(RequestState::code, RequestState::fromString) {},
    new TextForm<RulesEdition>(RulesEdition::code, RulesEdition::fromString) {},
    new TextForm<StepRule>(StepRule::code, StepRule::fromString) {},
    new TextForm<TransferField>(TransferField::code, TransferField::fromString) {},
    new TextForm<Reconciliation.Status>(
        Reconciliation.Status::code, Reconciliation.Status::fromString) {},
    new TextForm<NumberReplacement.Outcome>(
        NumberReplacement.Outcome::code, NumberReplacement.Outcome::fromString) {},
    new TextForm<DeviceAttribute>(DeviceAttribute::code, DeviceAttribute::fromString) {},
    new TextForm<AttributeComparison.Result>(
        AttributeComparison.Result::code, AttributeComparison.Result::fromString) {},
    new TextForm<DeviceMatch.Outcome>(
        DeviceMatch.Outcome::code, DeviceMatch.Outcome::fromString) {},
    new TextForm<EvidenceOrigin>(EvidenceOrigin::code, EvidenceOrigin::fromString) {},
    new TextForm<DeviceField>(DeviceField::code, DeviceField::fromString) {},
    new TextForm<DeviceUse>(DeviceUse::code, DeviceUse::fromString) {},
    new TextForm<NotificationFileName.Fault>(
        NotificationFileName.Fault::code, NotificationFileName.Fault::fromString) {},
    new TextForm<NotificationFileName>(
        NotificationFileName::toString, NotificationFileName::fromString) {},
  };

  private static final ObjectForm<?>[] OBJECTS = {
    new ObjectForm<Diagnosis>(Diagnosis::toMap, Diagnosis::fromMap) {},
    new ObjectForm<Suggestion>(Suggestion::toMap, Suggestion::fromMap) {},
    new ObjectForm<Registration>(Registration::toMap, Registration::fromMap) {},
    new ObjectForm<LookupResult>(LookupResult::toMap, LookupResult::fromMap) {},
    new ObjectForm<Verification>(Verification::toMap, Verification::fromMap) {},
    new ObjectForm<DeviceReport>(DeviceReport::toMap, DeviceReport::fromMap) {},
    new ObjectForm<DeviceChange>(DeviceChange::toMap, DeviceChange::fromMap) {},
  };

  private JsonbForms() {}

  /**
   * Adds the forms to a configuration, beside the adapters and deserializers that it has.
   *
   * @param config the configuration, which is changed; not null
   * @return the same configuration
   */
  public static JsonbConfig addTo(JsonbConfig config) {
    return config
        .withAdapters((JsonbAdapter<?, ?>[]) TEXTS)
        .withAdapters((JsonbAdapter<?, ?>[]) OBJECTS)
        .withDeserializers((JsonbDeserializer<?>[]) TEXTS)
        .withDeserializers((JsonbDeserializer<?>[]) OBJECTS);
  }
}
