package io.github.openmidid.validation.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks the text of a {@link MidId}: a deserialiser that sets private fields can put any text into
 * one.
 */
public final class MidIdValidator implements ConstraintValidator<ValidMidId, MidId> {
  @Override
  public boolean isValid(@Nullable MidId midId, ConstraintValidatorContext context) {
    return midId == null
        || ConstraintFindingFactory.ofValue(midId)
            .map(finding -> ViolationReporter.add(context, ValidMidId.class, finding))
            .orElse(true);
  }
}
