package io.github.openmidid.validation.internal;

import io.github.openmidid.validation.ConstraintFinding;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import java.util.Optional;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * The extensions of Hibernate Validator to the standard. They do nothing with another provider or
 * without Hibernate Validator: only {@link Access} refers to its classes, and it is not loaded
 * then.
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

  /** Returns the finding that a violation carries; empty if it is not one of this module. */
  public static Optional<ConstraintFinding> payload(ConstraintViolation<?> violation) {
    return PRESENT ? Access.payload(violation) : Optional.empty();
  }

  /** Attaches a finding to the violations that are added next. */
  static void carry(ConstraintValidatorContext context, ConstraintFinding finding) {
    if (PRESENT) {
      Access.carry(context, finding);
    }
  }

  /**
   * Adds a message parameter to the violations that are added next; returns false if that is not
   * supported.
   */
  static boolean nameMessageParameter(
      ConstraintValidatorContext context, String name, Object value) {
    return PRESENT && Access.nameMessageParameter(context, name, value);
  }

  /** Returns the constraint validator payload of a type, if the application has set one. */
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
