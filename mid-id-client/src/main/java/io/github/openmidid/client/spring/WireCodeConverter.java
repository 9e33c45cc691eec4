package io.github.openmidid.client.spring;

import io.github.openmidid.Fault;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Modality;
import io.github.openmidid.Suggestion;
import io.github.openmidid.billing.BillingOutcome;
import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.cadastre.DeviceField;
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
import io.github.openmidid.register.RegistrationStatus;
import io.github.openmidid.register.Verification;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Converts each enum of core from and to its wire code, instead of the names of its constants. */
final class WireCodeConverter implements GenericConverter {
  private final Map<ConvertiblePair, Function<Object, Object>> conversions = new HashMap<>();

  WireCodeConverter() {
    add(Modality.class, Modality::code, Modality::fromString);
    add(
        Modality.NotRegistered.class,
        Modality.NotRegistered::code,
        Modality.NotRegistered::fromString);
    add(Fault.class, Fault::code, Fault::fromString);
    add(Suggestion.Reason.class, Suggestion.Reason::code, Suggestion.Reason::fromString);
    add(MidIdFormat.Status.class, MidIdFormat.Status::code, MidIdFormat.Status::fromString);
    add(RegistrationStatus.class, RegistrationStatus::code, RegistrationStatus::fromString);
    add(Verification.Level.class, Verification.Level::code, Verification.Level::fromString);
    add(LookupResult.Outcome.class, LookupResult.Outcome::code, LookupResult.Outcome::fromString);
    add(Finding.Code.class, Finding.Code::code, Finding.Code::fromString);
    add(Finding.Severity.class, Finding.Severity::code, Finding.Severity::fromString);
    add(BillingOutcome.class, BillingOutcome::code, BillingOutcome::fromString);
    add(BillingReason.class, BillingReason::code, BillingReason::fromString);
    add(AppAudience.class, AppAudience::code, AppAudience::fromString);
    add(CareProcessStatus.class, CareProcessStatus::code, CareProcessStatus::fromString);
    add(FinancingStatus.class, FinancingStatus::code, FinancingStatus::fromString);
    add(LevelEvidence.class, LevelEvidence::code, LevelEvidence::fromString);
    add(LevelSource.class, LevelSource::code, LevelSource::fromString);
    add(PyramidLevel.class, PyramidLevel::code, PyramidLevel::fromString);
    add(RequestState.class, RequestState::code, RequestState::fromString);
    add(RulesEdition.class, RulesEdition::code, RulesEdition::fromString);
    add(StepRule.class, StepRule::code, StepRule::fromString);
    add(TransferField.class, TransferField::code, TransferField::fromString);
    add(
        Reconciliation.Status.class,
        Reconciliation.Status::code,
        Reconciliation.Status::fromString);
    add(
        NumberReplacement.Outcome.class,
        NumberReplacement.Outcome::code,
        NumberReplacement.Outcome::fromString);
    add(DeviceAttribute.class, DeviceAttribute::code, DeviceAttribute::fromString);
    add(
        AttributeComparison.Result.class,
        AttributeComparison.Result::code,
        AttributeComparison.Result::fromString);
    add(DeviceMatch.Outcome.class, DeviceMatch.Outcome::code, DeviceMatch.Outcome::fromString);
    add(EvidenceOrigin.class, EvidenceOrigin::code, EvidenceOrigin::fromString);
    add(DeviceField.class, DeviceField::code, DeviceField::fromString);
    add(DeviceUse.class, DeviceUse::code, DeviceUse::fromString);
    add(
        NotificationFileName.Fault.class,
        NotificationFileName.Fault::code,
        NotificationFileName.Fault::fromString);
  }

  private <E> void add(Class<E> type, Function<E, String> code, Function<String, E> fromString) {
    conversions.put(
        new ConvertiblePair(String.class, type), text -> fromString.apply((String) text));
    conversions.put(
        new ConvertiblePair(type, String.class), constant -> code.apply(type.cast(constant)));
  }

  @Override
  public Set<ConvertiblePair> getConvertibleTypes() {
    return conversions.keySet();
  }

  /** Converts an empty text, such as a form sends, to null. */
  @Override
  public @Nullable Object convert(
      @Nullable Object source, TypeDescriptor from, TypeDescriptor target) {
    if (source == null || source.equals("")) {
      return null;
    }
    ConvertiblePair types = new ConvertiblePair(from.getType(), target.getType());
    return Objects.requireNonNull(conversions.get(types)).apply(source);
  }
}
