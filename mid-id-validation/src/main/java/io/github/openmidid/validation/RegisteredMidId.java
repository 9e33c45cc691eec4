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
 * The register knows the MID-ID, and holds of it what is asked for. A value that is not well formed
 * is refused as by {@link ValidMidId}, which is not needed beside this one.
 *
 * <pre>{@code
 * record Examination(@NotNull @RegisteredMidId(modality = Modality.CT, linked = true) String midId) {}
 * record Fleet(@RegisteredMidId List<String> midIds) {}
 * }</pre>
 *
 * <p>For {@link CharSequence}, {@link io.github.openmidid.MidId}, and an {@link Iterable} of them:
 * a collection is looked up with one {@link io.github.openmidid.register.MidIdRegister#findAll
 * findAll}, and each element that is not valid has a violation of its own, at its place. With
 * Hibernate Validator the message of such a violation ends in the position of the element, from 1;
 * one of your own does too, unless it names {@code {elementPosition}} itself. As the constraint of
 * an element, {@code List<@RegisteredMidId String>}, it asks once for each: put it on the
 * collection. Null is valid, also as an element.
 *
 * <p>The application supplies the {@link io.github.openmidid.register.MidIdRegister}. The nearest
 * to this validation is asked: the constraint validator payload of Hibernate Validator; else that
 * of the {@link RegisterConstraintValidatorFactory}; else the bean of Spring or CDI, which the
 * container is asked for each time. Where there is none, validation fails with a {@link
 * jakarta.validation.ConstraintDeclarationException}: nothing passes unchecked.
 *
 * <p>What could not be checked is a violation as well, and never {@code unknown}: its code is
 * {@code unavailable} where the register throws, and {@code mismatch} where its answer is not about
 * the identifiers that were asked, or null. That the register knows an identifier says nothing
 * about permits, recognitions or reimbursement.
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

  /** The modality for which it was granted has to be one of these; any, if there are none. */
  Modality[] modality() default {};

  /** Whether it has to be tied to a device in the cadastre. */
  boolean linked() default false;

  /**
   * Whether it has to be tied to a device that has a billing number; more than that is not known.
   */
  boolean billable() default false;

  /** What is said of a value that is not valid; by default, the fault is named. */
  String message() default "{io.github.openmidid.validation.RegisteredMidId.message}";

  /** The groups in which this is checked. */
  Class<?>[] groups() default {};

  /** What travels with a violation. */
  Class<? extends Payload>[] payload() default {};

  /** Several of them on one element, for several groups. */
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
