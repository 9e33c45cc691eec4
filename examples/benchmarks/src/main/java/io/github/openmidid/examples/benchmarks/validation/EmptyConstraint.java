package io.github.openmidid.examples.benchmarks.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A constraint that accepts every value. */
@Constraint(validatedBy = EmptyConstraint.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface EmptyConstraint {
  /** The message, which is never used. */
  String message() default "";

  /** The validation groups. */
  Class<?>[] groups() default {};

  /** The payload, which is not used. */
  Class<? extends Payload>[] payload() default {};

  /** Accepts every value. */
  final class Validator implements ConstraintValidator<EmptyConstraint, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return true;
    }
  }
}
