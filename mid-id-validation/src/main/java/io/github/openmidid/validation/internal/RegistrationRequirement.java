package io.github.openmidid.validation.internal;

import io.github.openmidid.Modality;
import io.github.openmidid.register.LookupResult.Outcome;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.Verification;
import io.github.openmidid.register.Verification.Level;
import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.RegisteredMidId;
import java.util.List;
import java.util.Optional;

/**
 * The requirements on a registration.
 *
 * @param modalities the accepted modalities; empty accepts any
 * @param linked whether it has to be linked to a device
 * @param billable whether that device must have a billing number
 */
record RegistrationRequirement(List<Modality> modalities, boolean linked, boolean billable) {
  static final RegistrationRequirement NONE = new RegistrationRequirement(List.of(), false, false);

  RegistrationRequirement(RegisteredMidId constraint) {
    this(List.of(constraint.modality()), constraint.linked(), constraint.billable());
  }

  /** Returns the finding of the first requirement that is not met, from the lowest level up. */
  Optional<ConstraintFinding> check(Verification verification) {
    if (!verification.diagnosis().isValid()) {
      return Optional.of(ConstraintFindingFactory.of(verification.diagnosis()));
    }
    return verification
        .registration()
        .map(registration -> lacking(verification, registration))
        .orElse(Optional.of(absent(verification)))
        .map(code -> ConstraintFindingFactory.of(code, verification.midId()));
  }

  private static String absent(Verification verification) {
    return verification.outcome().equals(Optional.of(Outcome.CANNOT_TELL))
        ? "cannotTell"
        : "unknown";
  }

  private Optional<String> lacking(Verification verification, Registration registration) {
    Optional<Modality> modality = registration.modality();
    if (!modalities.isEmpty() && modality.isEmpty()) {
      return Optional.of("modalityUnknown");
    }
    if (!modalities.isEmpty() && !modalities.contains(modality.orElseThrow())) {
      return Optional.of("modality");
    }
    if ((linked || billable) && !verification.reaches(Level.LINKED)) {
      return Optional.of("notLinked");
    }
    if (billable && registration.hasBillingNumber().isEmpty()) {
      return Optional.of("billingUnknown");
    }
    return billable && !verification.reaches(Level.BILLABLE)
        ? Optional.of("notBillable")
        : Optional.empty();
  }
}
