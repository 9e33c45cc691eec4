package io.github.openmidid.validation.internal;

import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Says what was found, by a constant key. The value plays no part: a provider would resolve what
 * looks like a key or an expression in it.
 */
final class Violations {
  private Violations() {}

  /** Adds a violation; always false, as the answer of a validator. */
  static boolean add(
      ConstraintValidatorContext context,
      Class<? extends Annotation> constraint,
      ConstraintFinding finding) {
    Hibernate.carry(context, finding);
    if (hasDefaultMessage(context, constraint)) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(key(constraint, finding))
          .addConstraintViolation();
    }
    return false;
  }

  /** Adds a violation at the place of one element, and none for the whole. */
  static void addAt(
      int position,
      Iterable<?> container,
      ConstraintValidatorContext context,
      Class<? extends Annotation> constraint,
      ConstraintFinding finding) {
    Hibernate.carry(context, finding);
    context.disableDefaultConstraintViolation();
    String own = context.getDefaultConstraintMessageTemplate();
    var builder =
        context.buildConstraintViolationWithTemplate(
            hasDefaultMessage(context, constraint) ? key(constraint, finding) : own);
    // The places that the constraint would name as one of the elements.
    if (container instanceof List) {
      builder
          .addContainerElementNode("<list element>", List.class, 0)
          .inIterable()
          .atIndex(position)
          .addConstraintViolation();
    } else {
      builder
          .addContainerElementNode("<iterable element>", Iterable.class, 0)
          .inIterable()
          .atIndex(position)
          .addConstraintViolation();
    }
  }

  private static boolean hasDefaultMessage(
      ConstraintValidatorContext context, Class<? extends Annotation> constraint) {
    String template = context.getDefaultConstraintMessageTemplate();
    return template.equals("{" + constraint.getName() + ".message}");
  }

  /** The form of a MID-ID has the same texts in every constraint. */
  private static String key(Class<? extends Annotation> constraint, ConstraintFinding finding) {
    Class<?> owner = finding.fault().isPresent() ? ValidMidId.class : constraint;
    return "{" + owner.getName() + "." + finding.code() + "}";
  }
}
