package io.github.openmidid.validation.internal;

import io.github.openmidid.MidId;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Asks the register about one identifier. */
public final class RegisteredMidIdValidator extends RegisterValidator<MidId> {
  @Override
  public boolean isValid(@Nullable MidId midId, ConstraintValidatorContext context) {
    return midId == null || isRegistered(midId.toString(), context);
  }
}
