package io.github.openmidid.validation.internal;

import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;

/**
 * Says what was found, by a constant key. The value plays no part: a provider would resolve what
 * looks like a key or an expression in it.
 */
final class ViolationReporter {
  private ViolationReporter() {}

  /** Adds a violation; always false, as the answer of a validator. */
  static boolean add(
      ConstraintValidatorContext context,
      Class<? extends Annotation> constraint,
      ConstraintFinding finding) {
    HibernateExtension.carry(context, finding);
    if (hasDefaultMessage(context, constraint)) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(key(constraint, finding))
          .addConstraintViolation();
    }
    return false;
  }

  static boolean hasDefaultMessage(
      ConstraintValidatorContext context, Class<? extends Annotation> constraint) {
    String template = context.getDefaultConstraintMessageTemplate();
    return template.equals("{" + constraint.getName() + ".message}");
  }

  /** The form of a MID-ID has the same texts in every constraint. */
  static String key(Class<? extends Annotation> constraint, ConstraintFinding finding) {
    Class<?> owner = finding.fault().isPresent() ? ValidMidId.class : constraint;
    return "{" + owner.getName() + "." + finding.code() + "}";
  }
}
