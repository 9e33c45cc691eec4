package io.github.openmidid.validation.internal;

import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks a text, and names its fault by a constant key. */
public final class MidIdTextValidator implements ConstraintValidator<ValidMidId, CharSequence> {
  private static final String KEY = "io.github.openmidid.validation.ValidMidId.";
  private static final String DEFAULT_MESSAGE = "{" + KEY + "message}";

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    if (text == null || MidId.isValid(text)) {
      return true;
    }
    if (context.getDefaultConstraintMessageTemplate().equals(DEFAULT_MESSAGE)) {
      context.disableDefaultConstraintViolation();
      Fault fault = MidId.diagnose(text).fault().orElseThrow();
      context
          .buildConstraintViolationWithTemplate("{" + KEY + fault.code() + "}")
          .addConstraintViolation();
    }
    return false;
  }
}
