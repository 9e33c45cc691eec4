package io.github.openmidid.validation.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks that a text is a MID-ID. */
public final class MidIdTextValidator implements ConstraintValidator<ValidMidId, CharSequence> {
  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    if (value == null) {
      return true;
    }
    String text = TextSnapshot.of(value);
    return MidId.isValid(text)
        || ViolationReporter.add(
            context, ValidMidId.class, ConstraintFindingFactory.of(MidId.diagnose(text)));
  }
}
