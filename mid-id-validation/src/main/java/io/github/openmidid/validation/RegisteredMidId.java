package io.github.openmidid.validation;

import io.github.openmidid.Modality;
import io.github.openmidid.validation.internal.RegisteredMidIdTextValidator;
import io.github.openmidid.validation.internal.RegisteredMidIdValidator;
import io.github.openmidid.validation.internal.RegisteredMidIdsValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks that the register knows the MID-ID, with the required modality and status. A value that is
 * not well formed is rejected as by {@link ValidMidId}, which is redundant beside this constraint.
 *
 * <pre>{@code
 * record Examination(@NotNull @RegisteredMidId(modality = Modality.CT, linked = true) String midId) {}
 * record Fleet(@RegisteredMidId List<String> midIds) {}
 * }</pre>
 *
 * <p>Supports {@link CharSequence}, {@link io.github.openmidid.MidId}, and an {@link Iterable} of
 * them: a collection is looked up with one {@link
 * io.github.openmidid.register.MidIdRegister#findAll findAll}, and each invalid element has its own
 * violation with its index. With Hibernate Validator the message of such a violation, custom ones
 * included, ends in the position of the element, from 1, unless it contains {@code
 * {elementPosition}} itself. On an element, {@code List<@RegisteredMidId String>}, the constraint
 * makes one request for each: put it on the collection. Null is valid, also as an element.
 *
 * <p>The application supplies the {@link io.github.openmidid.register.MidIdRegister}. In order of
 * precedence it is the constraint validator payload of Hibernate Validator, that of the {@link
 * RegisterConstraintValidatorFactory}, or the bean of Spring or CDI, which is resolved at each
 * validation. Without one, validation fails with a {@link
 * jakarta.validation.ConstraintDeclarationException}: no value passes unchecked.
 *
 * <p>A value that could not be checked is a violation as well, and never {@code unknown}: its code
 * is {@code unavailable} if the register throws, and {@code mismatch} if its response is null or
 * about other identifiers than the requested ones. A register that holds only part of all
 * identifiers, such as a snapshot for one operator, gives {@code cannotTell} for any other, and
 * {@code billingUnknown} if it holds no billing numbers. A registration implies nothing about
 * permits, recognitions or reimbursement.
 */
@Documented
@Constraint(
    validatedBy = {
      RegisteredMidIdTextValidator.class,
      RegisteredMidIdValidator.class,
      RegisteredMidIdsValidator.class
    })
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.CONSTRUCTOR,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(RegisteredMidId.List.class)
public @interface RegisteredMidId {

  /** The accepted modalities of the registration; empty, the default, accepts any. */
  Modality[] modality() default {};

  /** Returns whether the identifier has to be linked to a device in the cadastre. */
  boolean linked() default false;

  /** Returns whether the identifier has to be linked to a device that has a billing number. */
  boolean billable() default false;

  /** The message of a violation; the default one names the fault. */
  String message() default "{io.github.openmidid.validation.RegisteredMidId.message}";

  /** The validation groups. */
  Class<?>[] groups() default {};

  /** The payload of a violation. */
  Class<? extends Payload>[] payload() default {};

  /** Several constraints on one element, for several groups. */
  @Documented
  @Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
  })
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    /** The constraints. */
    RegisteredMidId[] value();
  }
}
