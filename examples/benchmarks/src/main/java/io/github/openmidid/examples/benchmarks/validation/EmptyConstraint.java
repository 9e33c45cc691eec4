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

/** A constraint that looks at nothing. */
@Constraint(validatedBy = EmptyConstraint.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface EmptyConstraint {
  /** Never said. */
  String message() default "";

  /** The groups in which nothing is looked at. */
  Class<?>[] groups() default {};

  /** Of no use here. */
  Class<? extends Payload>[] payload() default {};

  /** Finds everything valid. */
  final class Validator implements ConstraintValidator<EmptyConstraint, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return true;
    }
  }
}
