package io.github.openmidid.validation.internal;

import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks up one text. */
public final class RegisteredMidIdTextValidator extends RegisterValidator<CharSequence> {
  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return value == null || isRegistered(TextSnapshot.of(value), context);
  }
}
