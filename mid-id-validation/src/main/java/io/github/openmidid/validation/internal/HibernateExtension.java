package io.github.openmidid.validation.internal;

import io.github.openmidid.validation.ConstraintFinding;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import java.util.Optional;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * What Hibernate Validator can do beyond the standard. Nothing is missed where another provider
 * runs, or where there is no Hibernate Validator at all: its classes are named in {@link Access}
 * only, which is not loaded then.
 */
public final class HibernateExtension {
  private static final boolean PRESENT = isPresent();

  private HibernateExtension() {}

  private static boolean isPresent() {
    try {
      Class.forName(
          "org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext",
          false,
          HibernateExtension.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** What a violation carries, if it is ours. */
  public static Optional<ConstraintFinding> payload(ConstraintViolation<?> violation) {
    return PRESENT ? Access.payload(violation) : Optional.empty();
  }

  /** Lets the violations that follow carry this. */
  static void carry(ConstraintValidatorContext context, ConstraintFinding finding) {
    if (PRESENT) {
      Access.carry(context, finding);
    }
  }

  /** Lets the messages that follow name this value; false where they cannot. */
  static boolean nameMessageParameter(
      ConstraintValidatorContext context, String name, Object value) {
    return PRESENT && Access.nameMessageParameter(context, name, value);
  }

  /** The constraint validator payload of this type, if the application has set one. */
  static <T> Optional<T> supplied(ConstraintValidatorContext context, Class<T> type) {
    return PRESENT ? Access.supplied(context, type) : Optional.empty();
  }

  /** The only class that needs Hibernate Validator. */
  private static final class Access {
    static Optional<ConstraintFinding> payload(ConstraintViolation<?> violation) {
      return violation instanceof HibernateConstraintViolation<?> hibernate
          ? Optional.ofNullable(hibernate.getDynamicPayload(ConstraintFinding.class))
          : Optional.empty();
    }

    static void carry(ConstraintValidatorContext context, ConstraintFinding finding) {
      if (context instanceof HibernateConstraintValidatorContext hibernate) {
        hibernate.withDynamicPayload(finding);
      }
    }

    static boolean nameMessageParameter(
        ConstraintValidatorContext context, String name, Object value) {
      if (context instanceof HibernateConstraintValidatorContext hibernate) {
        hibernate.addMessageParameter(name, value);
        return true;
      }
      return false;
    }

    static <T> Optional<T> supplied(ConstraintValidatorContext context, Class<T> type) {
      return context instanceof HibernateConstraintValidatorContext hibernate
          ? Optional.ofNullable(hibernate.getConstraintValidatorPayload(type))
          : Optional.empty();
    }
  }
}
