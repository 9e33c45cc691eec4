package io.github.openmidid.validation.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.validation.ValidFancDeviceNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** A {@link MidId} is one of the two by its type. */
public final class FancDeviceNumberMidIdValidator
    implements ConstraintValidator<ValidFancDeviceNumber, MidId> {
  @Override
  public boolean isValid(@Nullable MidId midId, ConstraintValidatorContext context) {
    return true;
  }
}
