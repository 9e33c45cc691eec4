package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every constant is found by its wire code, and by nothing else. */
class WireCodesTest {
  private static <E extends Enum<E>> void assertFoundByCode(
      E[] constants, Function<E, String> code, Function<String, E> fromString) {
    for (E constant : constants) {
      assertThat(fromString.apply(code.apply(constant))).isEqualTo(constant);
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> fromString.apply(constant.name()))
          .withMessageStartingWith("not the wire code of a ")
          .withMessageNotContaining(constant.name());
    }
  }

  @Test
  void everyConstantIsFoundByItsCodeOnly() {
    assertFoundByCode(Fault.values(), Fault::code, Fault::fromString);
    assertFoundByCode(
        Suggestion.Reason.values(), Suggestion.Reason::code, Suggestion.Reason::fromString);
    assertFoundByCode(
        MidIdFormat.Status.values(), MidIdFormat.Status::code, MidIdFormat.Status::fromString);
    assertFoundByCode(Modality.values(), Modality::code, Modality::fromString);
    assertFoundByCode(
        Modality.NotRegistered.values(),
        Modality.NotRegistered::code,
        Modality.NotRegistered::fromString);
    assertFoundByCode(
        Verification.Level.values(), Verification.Level::code, Verification.Level::fromString);
    assertFoundByCode(
        LookupResult.Outcome.values(),
        LookupResult.Outcome::code,
        LookupResult.Outcome::fromString);
    assertFoundByCode(Finding.Code.values(), Finding.Code::code, Finding.Code::fromString);
    assertFoundByCode(
        Finding.Severity.values(), Finding.Severity::code, Finding.Severity::fromString);
    assertFoundByCode(
        NumberReplacement.Outcome.values(),
        NumberReplacement.Outcome::code,
        NumberReplacement.Outcome::fromString);
    assertFoundByCode(TransferField.values(), TransferField::code, TransferField::fromString);
    assertFoundByCode(
        NotificationFileName.Fault.values(),
        NotificationFileName.Fault::code,
        NotificationFileName.Fault::fromString);
    assertFoundByCode(BillingOutcome.values(), BillingOutcome::code, BillingOutcome::fromString);
    assertFoundByCode(BillingReason.values(), BillingReason::code, BillingReason::fromString);
    assertFoundByCode(AppAudience.values(), AppAudience::code, AppAudience::fromString);
    assertFoundByCode(LevelSource.values(), LevelSource::code, LevelSource::fromString);
    assertFoundByCode(
        CareProcessStatus.values(), CareProcessStatus::code, CareProcessStatus::fromString);
    assertFoundByCode(FinancingStatus.values(), FinancingStatus::code, FinancingStatus::fromString);
    assertFoundByCode(LevelEvidence.values(), LevelEvidence::code, LevelEvidence::fromString);
    assertFoundByCode(PyramidLevel.values(), PyramidLevel::code, PyramidLevel::fromString);
    assertFoundByCode(RequestState.values(), RequestState::code, RequestState::fromString);
    assertFoundByCode(RulesEdition.values(), RulesEdition::code, RulesEdition::fromString);
    assertFoundByCode(StepRule.values(), StepRule::code, StepRule::fromString);
    assertFoundByCode(DeviceUse.values(), DeviceUse::code, DeviceUse::fromString);
    assertFoundByCode(DeviceAttribute.values(), DeviceAttribute::code, DeviceAttribute::fromString);
    assertFoundByCode(
        AttributeComparison.Result.values(),
        AttributeComparison.Result::code,
        AttributeComparison.Result::fromString);
    assertFoundByCode(
        DeviceMatch.Outcome.values(), DeviceMatch.Outcome::code, DeviceMatch.Outcome::fromString);
    assertFoundByCode(EvidenceOrigin.values(), EvidenceOrigin::code, EvidenceOrigin::fromString);
    assertFoundByCode(DeviceField.values(), DeviceField::code, DeviceField::fromString);
  }

  @Test
  void aStatusThatIsNotKnownIsUnknown() {
    for (RegistrationStatus status : RegistrationStatus.values()) {
      assertThat(RegistrationStatus.fromString(status.code())).isEqualTo(status);
    }
    assertThat(RegistrationStatus.fromString("retired")).isEqualTo(RegistrationStatus.UNKNOWN);
  }
}
