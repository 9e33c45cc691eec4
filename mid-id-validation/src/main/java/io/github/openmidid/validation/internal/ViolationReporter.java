package io.github.openmidid.validation.internal;

import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;

/**
 * Adds violations with constant message keys. Messages never contain the value: a provider would
 * resolve message keys and expressions in it.
 */
final class ViolationReporter {
  /**
   * The start of each message key. A constant and not the name of the package: a relocated copy of
   * this library has another package, but the same keys in its bundles.
   */
  private static final String KEY_PREFIX = "{io.github.openmidid.validation.";

  private ViolationReporter() {}

  /** Adds a violation; returns false, the result of the validator. */
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
    return template.equals(key(constraint, "message"));
  }

  /**
   * Returns the message key. Faults in the form of a MID-ID have the same messages in every
   * constraint.
   */
  static String key(Class<? extends Annotation> constraint, ConstraintFinding finding) {
    Class<?> owner = finding.fault().isPresent() ? ValidMidId.class : constraint;
    return key(owner, finding.code());
  }

  /** Returns the message key of a constraint with this last part. */
  static String key(Class<?> constraint, String name) {
    return KEY_PREFIX + constraint.getSimpleName() + "." + name + "}";
  }
}
