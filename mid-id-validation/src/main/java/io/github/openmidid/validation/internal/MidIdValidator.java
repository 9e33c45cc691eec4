package io.github.openmidid.validation.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MidId} is well formed by its type; the annotation is allowed on one so that a type can
 * change.
 */
public final class MidIdValidator implements ConstraintValidator<ValidMidId, MidId> {
  @Override
  public boolean isValid(@Nullable MidId midId, ConstraintValidatorContext context) {
    return true;
  }
}
