package io.github.openmidid.validation.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.RegisteredMidId;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up one identifier, unless its text is not a MID-ID. */
public final class RegisteredMidIdValidator extends RegisterValidator<MidId> {
  @Override
  public boolean isValid(@Nullable MidId midId, ConstraintValidatorContext context) {
    if (midId == null) {
      return true;
    }
    Optional<ConstraintFinding> fault = ConstraintFindingFactory.ofValue(midId);
    return fault.isPresent()
        ? ViolationReporter.add(context, RegisteredMidId.class, fault.orElseThrow())
        : isRegistered(midId.toString(), context);
  }
}
